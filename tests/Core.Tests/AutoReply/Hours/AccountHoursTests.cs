using JustCallFx.Core.AutoReply.Hours;

namespace JustCallFx.Core.Tests.AutoReply.Hours;

/// <summary>When a business is open, and how it says so.</summary>
public sealed class AccountHoursTests
{
    [Theory]
    [InlineData("2026-03-06T13:59:59Z", false)]
    [InlineData("2026-03-06T14:00:00Z", true)]
    [InlineData("2026-03-06T21:59:59Z", true)]
    [InlineData("2026-03-06T22:00:00Z", false)]
    [InlineData("2026-03-09T12:59:59Z", false)]
    [InlineData("2026-03-09T13:00:00Z", true)]
    [InlineData("2026-10-30T13:00:00Z", true)]
    [InlineData("2026-11-02T13:00:00Z", false)]
    [InlineData("2026-11-02T14:00:00Z", true)]
    public void It_opens_at_9_by_its_own_clock_before_and_after_the_clocks_change(string at, bool isOpen) =>
        Assert.Equal(isOpen, AccountHours.Usual.IsOpen(DateTimeOffset.Parse(at, null)));

    [Fact]
    public void On_a_day_that_is_named_it_is_closed()
    {
        var hours = Of("""{ "closedOn": ["2026-12-25"] }""");

        Assert.False(hours.IsOpen(new(2026, 12, 25, 15, 0, 0, TimeSpan.Zero)));
        Assert.True(hours.IsOpen(new(2026, 12, 24, 15, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_night_is_written_as_two_spans()
    {
        var hours = Of("""
            { "timeZone": "Etc/UTC", "businessHours": [{ "days": ["fri"], "from": "20:00", "to": "24:00" }, { "days": ["sat"], "from": "00:00", "to": "02:00" }] }
            """);

        Assert.True(hours.IsOpen(new(2026, 3, 6, 23, 59, 59, TimeSpan.Zero)));
        Assert.True(hours.IsOpen(new(2026, 3, 7, 1, 59, 59, TimeSpan.Zero)));
        Assert.False(hours.IsOpen(new(2026, 3, 7, 2, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"]", "Mon-Fri 09:00-17:00")]
    [InlineData("[\"sun\",\"sat\"]", "Sat, Sun 09:00-17:00")]
    [InlineData("[\"wed\"]", "Wed 09:00-17:00")]
    [InlineData("[\"mon\",\"tue\",\"wed\",\"fri\"]", "Mon-Wed, Fri 09:00-17:00")]
    public void Days_in_a_row_are_told_as_a_span(string days, string told) =>
        Assert.Equal(told, Of($$"""{ "businessHours": [{ "days": {{days}}, "from": "09:00", "to": "17:00" }] }""").Describe());

    [Fact]
    public void Several_spans_are_told_one_after_the_other()
    {
        var hours = Of("""{ "businessHours": [{ "days": ["mon"], "from": "09:00", "to": "24:00" }, { "days": ["sat"], "from": "10:00", "to": "14:30" }] }""");

        Assert.Equal("Mon 09:00-24:00, Sat 10:00-14:30", hours.Describe());
    }

    [Fact]
    public void Words_of_its_own_tell_the_hours_better() => Assert.Equal("weekdays 9 to 5", Of("""{ "hoursText": "weekdays 9 to 5" }""").Describe());

    [Theory]
    [InlineData("shop", "Shop")]
    [InlineData("*", "any")]
    public void An_account_has_its_own_hours_or_those_of_every_account(string named, string account)
    {
        var set = Judging.Set($$"""{ "accounts": { "{{named}}": { "hoursText": "always" } }, "rules": [] }""");

        Assert.Equal("always", set.HoursOf(account).Describe());
    }

    private static AccountHours Of(string account) => Judging.Set($$"""{ "accounts": { "*": {{account}} }, "rules": [] }""").HoursOf("any");
}
