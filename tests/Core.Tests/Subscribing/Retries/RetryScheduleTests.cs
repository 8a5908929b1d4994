using FsCheck;
using FsCheck.Fluent;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.Tests.Subscribing.Retries;

public sealed class RetryScheduleTests
{
    private static readonly Gen<double> Chance = Gen.Choose(0, 999_999).Select(millionths => millionths / 1e6);
    private static readonly Gen<int> Failures = Gen.Choose(1, 6);

    [Theory]
    [InlineData(1, "00:00:10")]
    [InlineData(2, "00:01:00")]
    [InlineData(3, "00:05:00")]
    [InlineData(4, "00:30:00")]
    [InlineData(5, "02:00:00")]
    [InlineData(6, "06:00:00")]
    public void Each_failure_makes_the_wait_longer(int failed, string wait) =>
        Assert.Equal(TimeSpan.Parse(wait), RetrySchedule.WaitAfter(failed, retryAfter: null, chance: 0.5));

    [Fact]
    public void After_the_seventh_failure_there_is_no_other_try() =>
        Assert.Null(RetrySchedule.WaitAfter(7, TimeSpan.FromSeconds(1), chance: 0.5));

    [Fact]
    public void A_wait_turns_out_at_most_a_fifth_shorter_or_longer() =>
        Prop.ForAll(Failures.Zip(Chance).ToArbitrary(), drawn =>
        {
            var (planned, wait) = (RetrySchedule.Waits[drawn.Item1 - 1], RetrySchedule.WaitAfter(drawn.Item1, null, drawn.Item2));
            return wait >= planned * 0.8 && wait <= planned * 1.2;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_whole_band_is_used()
    {
        Assert.Equal(TimeSpan.FromSeconds(8), RetrySchedule.Jittered(TimeSpan.FromSeconds(10), chance: 0));
        Assert.Equal(TimeSpan.FromSeconds(12), RetrySchedule.Jittered(TimeSpan.FromSeconds(10), chance: 1));
    }

    [Fact]
    public void An_event_comes_no_sooner_than_the_downstream_asked_for() =>
        Prop.ForAll(Failures.Zip(Chance).Zip(Gen.Choose(0, 86_400)).ToArbitrary(), drawn =>
        {
            var ((failed, chance), asked) = (drawn.Item1, TimeSpan.FromSeconds(drawn.Item2));
            var wait = RetrySchedule.WaitAfter(failed, asked, chance);
            return wait >= asked && wait >= RetrySchedule.Waits[failed - 1] * 0.8;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_downstream_is_left_alone_for_a_day_at_most() =>
        Assert.InRange(RetrySchedule.WaitAfter(1, TimeSpan.MaxValue, chance: 1)!.Value, TimeSpan.FromDays(1), TimeSpan.FromDays(1.2));
}
