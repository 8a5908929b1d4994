using FsCheck;
using FsCheck.Fluent;
using JustCallFx.Core.AutoReply.Hours;

namespace JustCallFx.Core.Tests.AutoReply.Hours;

/// <summary>When a contact may be texted, whatever the clocks do.</summary>
public sealed class QuietHoursTests
{
    private static readonly DaySpan Usual = DaySpan.Between("08:00", "21:00");

    // Clocks that change at 2, at midnight, by half an hour, not at all; and one that left out a whole day, in December 2011.
    private static readonly string[] Zones =
        ["America/New_York", "Europe/London", "America/Santiago", "Australia/Lord_Howe", "Asia/Kolkata", "America/Havana", "Pacific/Apia", "Etc/UTC"];

    private static readonly (string Zone, DateTimeOffset Day)[] Changes =
    [
        ("America/New_York", Midnight(2026, 3, 8)), ("America/New_York", Midnight(2026, 11, 1)), ("America/Havana", Midnight(2026, 3, 8)),
        ("America/Havana", Midnight(2026, 11, 1)), ("Australia/Lord_Howe", Midnight(2026, 4, 5)), ("Australia/Lord_Howe", Midnight(2026, 10, 4)),
        ("Pacific/Apia", Midnight(2011, 12, 30)),
    ];

    private static readonly DateTimeOffset Start = Midnight(2006, 1, 1);

    [Theory]
    [InlineData("2026-03-02T12:00:00Z", "America/Los_Angeles", "2026-03-02T16:00:00Z")]
    [InlineData("2026-03-03T05:00:00Z", "America/Los_Angeles", "2026-03-03T16:00:00Z")]
    [InlineData("2026-03-03T04:59:59Z", "America/Los_Angeles", null)]
    [InlineData("2026-03-02T16:00:00Z", "America/Los_Angeles", null)]
    [InlineData("2026-03-08T05:00:00Z", "America/New_York", "2026-03-08T12:00:00Z")]
    [InlineData("2026-11-01T05:00:00Z", "America/New_York", "2026-11-01T13:00:00Z")]
    [InlineData("2026-03-02T21:00:00Z", "Europe/London", "2026-03-03T08:00:00Z")]
    public void They_end_at_8_where_the_contact_is(string now, string zone, string? end) => Assert.Equal(
        end is null ? default(DateTimeOffset?) : DateTimeOffset.Parse(end, null),
        QuietHours.EndAfter(DateTimeOffset.Parse(now, null), Usual, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void An_hour_that_the_clocks_leave_out_ends_them_when_it_would_have_begun()
    {
        var end = QuietHours.EndAfter(new(2026, 3, 8, 5, 0, 0, TimeSpan.Zero), DaySpan.Between("02:30", "21:00"), TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

        Assert.Equal(new DateTimeOffset(2026, 3, 8, 7, 0, 0, TimeSpan.Zero), end);
    }

    [Fact]
    public void Where_every_hour_is_for_texting_there_are_none() =>
        Assert.Null(QuietHours.EndAfter(DateTimeOffset.UnixEpoch, DaySpan.Between("00:00", "24:00"), TimeZoneInfo.Utc));

    [Fact]
    public void Whenever_and_wherever_they_end_at_the_first_moment_at_which_texting_is_allowed()
    {
        var moments =
            from zone in Gen.Elements(Zones)
            from minute in Gen.Choose(0, 20 * 366 * 24 * 60)
            from hours in Gen.Choose(0, 47).Two()
            select (zone, minute, begin: Math.Min(hours.Item1, hours.Item2), end: Math.Max(hours.Item1, hours.Item2) + 1);

        Prop.ForAll(moments.ToArbitrary(), one => EndsAtTheFirstAllowedMoment(one.zone, one.minute, one.begin, one.end)).QuickCheckThrowOnFailure();
    }

    // The hard days: around the changes of the clocks, with texting hours that begin then.
    [Fact]
    public void Also_on_the_days_on_which_clocks_change()
    {
        var moments =
            from change in Gen.Elements(Changes)
            from minute in Gen.Choose(-24 * 60, 24 * 60)
            from halfHours in Gen.Choose(0, 7)
            select (change.Zone, minute: (int)(change.Day - Start).TotalMinutes + minute, halfHours);

        Prop.ForAll(moments.ToArbitrary(), one => EndsAtTheFirstAllowedMoment(one.Zone, one.minute, one.halfHours, 42)).QuickCheckThrowOnFailure();
    }

    private static DateTimeOffset Midnight(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);

    // The span is given in half hours.
    private static bool EndsAtTheFirstAllowedMoment(string zoneId, int minute, int from, int to)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var now = Start.AddMinutes(minute);
        var texting = new DaySpan(TimeSpan.FromMinutes(30 * from), TimeSpan.FromMinutes(30 * to));

        var end = QuietHours.EndAfter(now, texting, zone) ?? now;

        var first = now;
        while (!texting.Covers(TimeZoneInfo.ConvertTime(first, zone).TimeOfDay))
            first = first.AddMinutes(1);
        return end == first;
    }
}
