using JustCallFx.Core.AutoReply;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.AutoReply;

public sealed class ReplyLimitsTests
{
    [Fact]
    public void Without_settings_they_are_moderate()
    {
        var limits = new ReplyLimits(TestSettings.With());

        Assert.Equal((TimeSpan.FromMinutes(15), 6, 12, 3), (limits.ReplyWithin, limits.RepliesPerHour, limits.RepliesPerDay, limits.SameReplyPerDay));
        Assert.Empty(limits.Faults);
    }

    [Fact]
    public void They_can_be_set()
    {
        var limits = new ReplyLimits(TestSettings.With(
            (ReplyLimits.ReplyWithinSetting, "01:00:00"), (ReplyLimits.PerHourSetting, "1"), (ReplyLimits.PerDaySetting, "20"), (ReplyLimits.SameReplySetting, "2")));

        Assert.Equal((TimeSpan.FromHours(1), 1, 20, 2), (limits.ReplyWithin, limits.RepliesPerHour, limits.RepliesPerDay, limits.SameReplyPerDay));
    }

    [Theory]
    [InlineData(ReplyLimits.ReplyWithinSetting, "5 minutes", "hours:minutes:seconds, or days.hours:minutes:seconds, from 00:00:10 to 1.00:00:00")]
    [InlineData(ReplyLimits.PerHourSetting, "0", "a whole number from 1 to 20")]
    [InlineData(ReplyLimits.PerDaySetting, "21", "a whole number from 1 to 20")]
    [InlineData(ReplyLimits.SameReplySetting, "x", "a whole number from 1 to 20")]
    public void What_cannot_be_is_a_fault(string setting, string value, string wanted)
    {
        var fault = Assert.Single(new ReplyLimits(TestSettings.With((setting, value))).Faults);

        Assert.Equal($"{setting.Replace(":", "__", StringComparison.Ordinal)}: found '{value}'; wanted {wanted}.", fault.ToString());
    }
}
