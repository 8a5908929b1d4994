using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>
/// Years of accounts with outages, clocks that differ, duplicates and holidays: never is a pause told where there is none, and each that
/// there is, is found within the time that docs/webhook-health.md promises.
/// </summary>
public sealed class NoFalsePauseTests(ITestOutputHelper output)
{
    private const int FewADay = 10;
    private const int TenASecond = 864_000;

    private static readonly TimeSpan Seen = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ten_events_a_day_for_ten_thousand_days(bool canReadBack) => Check(
        cases: 50,
        FewADay,
        canReadBack,
        days: 200,
        found => found.AfterFirstUntold <= (canReadBack ? TimeSpan.FromHours(2) : TimeSpan.FromDays(7)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Ten_events_a_second_for_twenty_days(bool canReadBack) => Check(
        cases: 4,
        TenASecond,
        canReadBack,
        days: 5,
        found => found.AfterPause <= TimeSpan.FromMinutes(11));

    private void Check(int cases, double perDay, bool canReadBack, int days, Func<Finding, bool> isInTime)
    {
        var (seen, unseen) = (0, 0);
        var learning = TimeSpan.FromDays(perDay > FewADay ? 21 : 56);
        var accounts =
            from skew in Gen.Choose(-90, 90)
            from seed in Gen.Choose(1, 1_000_000)
            select new ModelAccount(seed, perDay, TimeSpan.FromSeconds(skew), canReadBack);

        Prop.ForAll(accounts.ToArbitrary(), account =>
        {
            var model = new JustCallModel(account, learning, daysBetweenOutages: perDay > FewADay ? 1 : 2).Run(learning + TimeSpan.FromDays(days));
            seen += model.Found.Count(found => found.WasSeen);
            unseen += model.Found.Count(found => !found.WasSeen);
            var late = model.Found.Where(found => found.WasSeen ? found.AfterPause > Seen : !isInTime(found)).ToList();
            return (model.False.Count == 0 && late.Count == 0).Label($"late: {string.Join(' ', late)}; false: {string.Join(' ', model.False)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(new Replay(new Rnd(20260302), null)));

        output.WriteLine($"{seen} pauses that were seen to come, {unseen} that began while the app was down");
        Assert.True(seen > 0 && unseen > 0);
    }
}
