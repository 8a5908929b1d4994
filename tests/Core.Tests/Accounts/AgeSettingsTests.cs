using JustCallFx.Core.Accounts;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Accounts;

public sealed class AgeSettingsTests
{
    [Theory]
    [InlineData("00:01:00", "00:00:00", 60, 0)]
    [InlineData("03:00:00", "01:00:00", 3 * 60 * 60, 60 * 60)]
    [InlineData("30.00:00:00", "00:00:30", 30 * 24 * 60 * 60, 30)]
    public void A_span_is_hours_minutes_and_seconds_with_or_without_days(string oldest, string ahead, int oldestSeconds, int aheadSeconds)
    {
        var account = Read(oldest, ahead);

        Assert.Empty(account.Faults);
        Assert.Equal(new AgeWindow(TimeSpan.FromSeconds(oldestSeconds), TimeSpan.FromSeconds(aheadSeconds)), account.AgeWindow);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void What_is_not_set_is_no_fault(string? text)
    {
        var account = Read(text, text);

        Assert.Empty(account.Faults);
        Assert.Equal(new AgeWindow(null, null), account.AgeWindow);
        Assert.False(account.AgeWindow.HoldsForSignedBodies);
    }

    [Theory]
    [InlineData("00:00:59")]
    [InlineData("30.00:00:01")]
    [InlineData("15")]
    [InlineData("24:00:00")]
    [InlineData("-01:00:00")]
    [InlineData("PT15M")]
    [InlineData("00:15")]
    [InlineData("99999999999.00:00:00")]
    public void Any_other_age_is_a_fault_that_names_the_setting_and_the_range(string text)
    {
        var fault = Assert.Single(Read(text, null).Faults).ToString();

        Assert.StartsWith($"JustCall__Accounts__a__OldestDelivery: found '{text}'; wanted ", fault, StringComparison.Ordinal);
        Assert.EndsWith("from 00:01:00 to 30.00:00:00.", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01:00:01")]
    [InlineData("-00:00:01")]
    [InlineData("five minutes")]
    public void Any_other_time_ahead_is_a_fault(string text) =>
        Assert.Equal("JustCall__Accounts__a__FurthestAhead", Assert.Single(Read(null, text).Faults).Setting);

    private static Account Read(string? oldest, string? ahead)
    {
        using var accounts = new AccountDirectory(TestSettings.With(
            ("JustCall:Accounts:a:ApiSecret", "secret"),
            ("JustCall:Accounts:a:OldestDelivery", oldest),
            ("JustCall:Accounts:a:FurthestAhead", ahead)));
        return accounts.Find("a")!;
    }
}
