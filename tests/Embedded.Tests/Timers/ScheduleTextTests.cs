using JustCallFx.Embedded.Timers;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Tests.Timers;

public sealed class ScheduleTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly ConfigurationManager settings = new();

    [Theory]
    [InlineData("00:00:30", 30)]
    [InlineData("00:05:00", 300)]
    [InlineData("1.00:00:00", 86_400)]
    [InlineData("24:00:00", 24 * 86_400)]
    public void A_time_is_what_lies_between_two_runs(string text, int seconds) =>
        Assert.Equal(Noon.AddSeconds(seconds), Read(text).Next(Noon));

    [Theory]
    [InlineData("00:00:59", true)]
    [InlineData("00:01:00", false)]
    public void A_time_under_a_minute_is_frequent(string text, bool isFrequent) => Assert.Equal(isFrequent, Read(text).IsFrequent);

    [Fact]
    public void A_time_that_leads_beyond_the_calendar_never_comes() => Assert.Equal(TimerSchedule.Never, Read("9999999.00:00:00").Next(Noon));

    [Fact]
    public void A_setting_stands_for_the_schedule()
    {
        settings["Timers:Drain"] = "0 30 * * * *";

        Assert.Equal(Noon.AddMinutes(30), Read("%Timers:Drain%").Next(Noon));
    }

    [Fact]
    public void Settings_stand_for_parts_of_it()
    {
        settings["Minute"] = "10";
        settings["Hour"] = "13";

        Assert.Equal(Noon.AddMinutes(70), Read("0 %minute% %Hour% * * *").Next(Noon));
    }

    [Theory]
    [InlineData("", "found '' (it is neither)")]
    [InlineData("* * * *", "found '* * * *' (it is neither)")]
    [InlineData("* * * * * * *", "found '* * * * * * *' (it is neither)")]
    [InlineData("%Drain", "found '%Drain' (it is neither)")]
    [InlineData("00:00:00", "found '00:00:00' (no time lies between two runs)")]
    [InlineData("-00:05:00", "found '-00:05:00' (no time lies between two runs)")]
    [InlineData("0 0 25 * * *", "found '0 0 25 * * *' (hour '25' is not within 0 to 23)")]
    public void What_is_no_schedule_is_told_with_the_function_and_what_is_wanted(string text, string found) =>
        Assert.Equal($"Schedule of function DrainHeld: {found}; wanted {TimerSchedule.Wanted}.", Refusal(text));

    [Fact]
    public void A_setting_that_is_missing_is_named() =>
        Assert.StartsWith("Schedule of function DrainHeld: found '%Drain%', but no setting Drain; wanted", Refusal("%Drain%"), StringComparison.Ordinal);

    [Fact]
    public void A_setting_that_holds_no_schedule_is_named_with_its_value()
    {
        settings["Drain"] = "hourly";

        Assert.StartsWith("Schedule of function DrainHeld: found 'hourly' from '%Drain%' (", Refusal("%Drain%"), StringComparison.Ordinal);
    }

    private TimerSchedule Read(string text) => ScheduleText.Read("DrainHeld", text, settings);

    private string Refusal(string text) => Assert.Throws<InvalidDataException>(() => Read(text)).Message;
}
