using System.Globalization;
using JustCallFx.Embedded.Timers;

namespace JustCallFx.Embedded.Tests.Timers;

public sealed class CronScheduleTests
{
    [Theory]
    // Strictly after, on whole seconds.
    [InlineData("* * * * * *", "2026-03-02 12:00:00", "2026-03-02 12:00:01")]
    [InlineData("* * * * * *", "2026-03-02 12:00:00.999", "2026-03-02 12:00:01")]
    [InlineData("0 0 12 * * *", "2026-03-02 12:00:00", "2026-03-03 12:00:00")]
    [InlineData("0 0 12 * * *", "2026-03-02 11:59:59.9999999", "2026-03-02 12:00:00")]
    // Five fields begin with the minute.
    [InlineData("* * * * *", "2026-03-02 12:00:00", "2026-03-02 12:01:00")]
    [InlineData("30 6 * * *", "2026-03-02 06:30:00", "2026-03-03 06:30:00")]
    [InlineData("  0   30 6  * * *  ", "2026-03-02 06:29:59", "2026-03-02 06:30:00")]
    // Steps, with and without an offset.
    [InlineData("*/10 * * * * *", "2026-03-02 12:00:51", "2026-03-02 12:01:00")]
    [InlineData("5/20 * * * * *", "2026-03-02 12:00:00", "2026-03-02 12:00:05")]
    [InlineData("5/20 * * * * *", "2026-03-02 12:00:45", "2026-03-02 12:01:05")]
    [InlineData("0 10-40/15 * * * *", "2026-03-02 12:25:00", "2026-03-02 12:40:00")]
    [InlineData("0 10-40/15 * * * *", "2026-03-02 12:40:00", "2026-03-02 13:10:00")]
    [InlineData("0 */25 * * * *", "2026-03-02 12:50:00", "2026-03-02 13:00:00")]
    [InlineData("0 0 0 */10 * *", "2026-02-21 00:00:00", "2026-03-01 00:00:00")]
    [InlineData("0 0 0 2/10 * *", "2026-03-22 00:00:00", "2026-04-02 00:00:00")]
    [InlineData("0 0 */0 * * *", "2026-03-02 12:00:00", "2026-03-02 13:00:00")]
    [InlineData("0 0 7/30 * * *", "2026-03-02 07:00:00", "2026-03-03 07:00:00")]
    [InlineData("0 0 */99999 * * *", "2026-03-02 12:00:00", "2026-03-03 00:00:00")]
    // Lists and ranges, in either direction.
    [InlineData("0 0 8,12,18 * * *", "2026-03-02 12:00:00", "2026-03-02 18:00:00")]
    [InlineData("0 0 18,8,12-13 * * *", "2026-03-02 12:00:00", "2026-03-02 13:00:00")]
    [InlineData("0 0,30 9-17 * * *", "2026-03-02 17:30:00", "2026-03-03 09:00:00")]
    [InlineData("0 0 17-9 * * *", "2026-03-02 17:00:00", "2026-03-03 09:00:00")]
    [InlineData("0 0 5-5 * * *", "2026-03-02 05:00:00", "2026-03-03 05:00:00")]
    // Names, cut short as far as one likes.
    [InlineData("0 0 0 1 June *", "2026-03-02 00:00:00", "2026-06-01 00:00:00")]
    [InlineData("0 0 0 1 jul-sep *", "2026-07-01 00:00:00", "2026-08-01 00:00:00")]
    [InlineData("0 0 0 1 J *", "2026-03-02 00:00:00", "2027-01-01 00:00:00")]
    [InlineData("0 0 0 * * MON-FRI", "2026-03-06 00:00:00", "2026-03-09 00:00:00")]
    [InlineData("0 0 0 * * Sunday,3", "2026-03-02 00:00:00", "2026-03-04 00:00:00")]
    [InlineData("0 0 0 * * 0", "2026-03-02 00:00:00", "2026-03-08 00:00:00")]
    [InlineData("0 0 0 * * Fri-Mon", "2026-03-06 00:00:00", "2026-03-09 00:00:00")]
    // Ends of minutes, hours, days, months, years.
    [InlineData("59 59 23 * * *", "2026-03-02 23:59:59", "2026-03-03 23:59:59")]
    [InlineData("0 0 0 1 * *", "2026-12-01 00:00:00", "2027-01-01 00:00:00")]
    [InlineData("0 0 0 31 * *", "2026-03-31 00:00:00", "2026-05-31 00:00:00")]
    [InlineData("0 0 0 30 * *", "2026-01-30 12:00:00", "2026-03-30 00:00:00")]
    [InlineData("0 0 0 31 12 *", "2026-12-31 00:00:00", "2027-12-31 00:00:00")]
    [InlineData("0 15 10 31 1,3,4 *", "2026-01-31 10:15:00", "2026-03-31 10:15:00")]
    // Leap years; 2100 is none.
    [InlineData("0 0 0 29 2 *", "2026-03-02 00:00:00", "2028-02-29 00:00:00")]
    [InlineData("0 0 0 29 2 *", "2096-02-29 00:00:00", "2104-02-29 00:00:00")]
    [InlineData("0 0 0 29 * *", "2027-01-29 00:00:00", "2027-03-29 00:00:00")]
    [InlineData("0 0 0 29 2 1", "2026-03-02 00:00:00", "2044-02-29 00:00:00")]
    // Day and weekday must both suit.
    [InlineData("0 0 0 13 * FRI", "2026-03-14 00:00:00", "2026-11-13 00:00:00")]
    [InlineData("0 30 9 1-7 * MON", "2026-03-02 09:30:00", "2026-04-06 09:30:00")]
    public void The_next_occurrence_is(string schedule, string after, string next) =>
        Assert.Equal(At(next), TimerSchedule.Parse(schedule).Next(At(after)));

    [Theory]
    [InlineData("0 0 0 31 2 *")]
    [InlineData("0 0 0 30-31 FEB *")]
    [InlineData("0 0 0 31 4,6,9,11 *")]
    public void A_day_that_no_year_has_never_comes(string schedule) =>
        Assert.Equal(TimerSchedule.Never, TimerSchedule.Parse(schedule).Next(At("2026-03-02 12:00:00")));

    [Fact]
    public void After_the_last_instant_nothing_comes()
    {
        Assert.Equal(TimerSchedule.Never, TimerSchedule.Parse("* * * * * *").Next(TimerSchedule.Never));
        Assert.Equal(TimerSchedule.Never, TimerSchedule.Parse("0 0 0 * * *").Next(At("9999-12-31 12:00:00")));
    }

    [Fact]
    public void The_time_of_another_zone_is_taken_as_utc() =>
        Assert.Equal(
            At("2026-03-02 12:00:00"),
            TimerSchedule.Parse("0 0 12 * * *").Next(new DateTimeOffset(2026, 3, 2, 13, 30, 0, TimeSpan.FromHours(2))));

    [Theory]
    [InlineData("*/10 * * * * *", true)]
    [InlineData("0,30 0-59 * 1-31 * *", true)]
    [InlineData("15 * * * * *", false)]
    [InlineData("* * * * *", false)]
    [InlineData("*/10 0 * * * *", false)]
    [InlineData("*/10 * * * * 1-5", false)]
    public void More_than_once_a_minute_at_all_times_is_frequent(string schedule, bool isFrequent) =>
        Assert.Equal(isFrequent, TimerSchedule.Parse(schedule).IsFrequent);

    [Theory]
    [InlineData("60 * * * * *", "second '60' is not within 0 to 59")]
    [InlineData("* 60 * * * *", "minute '60' is not within 0 to 59")]
    [InlineData("* * 24 * * *", "hour '24' is not within 0 to 23")]
    [InlineData("* * * 0 * *", "day '0' is not within 1 to 31")]
    [InlineData("* * * 1-32 * *", "day '32' is not within 1 to 31")]
    [InlineData("* * * * 13 *", "month '13' is not within 1 to 12")]
    [InlineData("* * * * * 7", "weekday '7' is not within 0 to 6")]
    [InlineData("* * * * Smarch *", "month 'Smarch' is not within 1 to 12")]
    [InlineData("* * * MON * *", "day 'MON' is not within 1 to 31")]
    [InlineData("*/x * * * * *", "second step 'x' is not a number")]
    [InlineData("1,,2 * * * * *", "second '' is not within 0 to 59")]
    [InlineData("5- * * * * *", "second '' is not within 0 to 59")]
    [InlineData("-5 * * * * *", "second '-5' is not within 0 to 59")]
    [InlineData("*-5 * * * * *", "second '*' is not within 0 to 59")]
    [InlineData("99999999999 * * * * *", "second '99999999999' is not within 0 to 59")]
    [InlineData("0 0 0 L * *", "day 'L' is not within 1 to 31")]
    [InlineData("0 0 0 ? * *", "day '?' is not within 1 to 31")]
    public void A_field_that_cannot_be_read_is_named(string schedule, string fault) =>
        Assert.Equal(fault, Assert.Throws<FormatException>(() => TimerSchedule.Parse(schedule)).Message);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
