using JustCallFx.Core.Conversations;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class AgentPauseTests
{
    [Theory]
    [InlineData(null, "04:00:00")]
    [InlineData("00:00:00", "00:00:00")]
    [InlineData("30.00:00:00", "30.00:00:00")]
    public void It_is_as_long_as_set_and_four_hours_unless_set(string? set, string length)
    {
        var pause = new AgentPause(TestSettings.With((AgentPause.LengthSetting, set)));

        Assert.Equal(TimeSpan.Parse(length), pause.Length);
        Assert.Empty(pause.Faults);
    }

    [Theory]
    [InlineData("four hours")]
    [InlineData("30.00:00:01")]
    public void What_is_no_such_span_is_a_fault(string set)
    {
        var fault = Assert.Single(new AgentPause(TestSettings.With((AgentPause.LengthSetting, set))).Faults);

        Assert.Equal(("JustCallFx__AgentPause", $"'{set}'"), (fault.Setting, fault.Found));
    }
}
