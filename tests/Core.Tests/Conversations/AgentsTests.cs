using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class AgentsTests
{
    [Theory]
    [InlineData("One-To-One via App", "7", true)]
    [InlineData("One-To-One via App", null, true)]
    [InlineData("One-To-One via API", "7", false)]
    [InlineData("Bulk SMS", "7", false)]
    [InlineData("Missed Call Automation", "7", false)]
    [InlineData("bulk sms", "7", false)]
    [InlineData(null, "7", true)]
    [InlineData(null, null, false)]
    public void An_agent_wrote_what_no_program_sent(string? medium, string? agent, bool wrote) =>
        Assert.Equal(wrote, Agents.Wrote((SmsSent)ATale.Of("sent") with { Medium = medium, AgentId = agent }));

    [Theory]
    [InlineData("answered", true)]
    [InlineData("completed", true)]
    [InlineData("missed", false)]
    [InlineData("voicemail", false)]
    public void An_answered_call_and_one_with_talk_in_it_were_talks(string call, bool talked) =>
        Assert.Equal(talked, Agents.Talked((CallEvent)ATale.Of(call)));
}
