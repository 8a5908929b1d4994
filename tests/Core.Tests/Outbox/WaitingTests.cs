using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Outbox;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>Replies that wait, as for the end of quiet hours: the wait stands in their rows, and what happens meanwhile may end it.</summary>
public sealed class WaitingTests
{
    private static readonly TimeSpan Wait = TimeSpan.FromHours(2);
    private static readonly TimeSpan Longer = TimeSpan.FromHours(2.1);

    [Fact]
    public async Task A_reply_that_waits_says_why_and_is_sent_when_its_time_has_come()
    {
        await using var floor = await WaitingAsync();
        var waiting = (await floor.ReplyAsync())!;
        var morning = floor.Clock.GetUtcNow() + Wait;

        await floor.PassAsync(Longer);

        Assert.Equal((ReplyState.Waiting, morning, "quiet hours"), (waiting.State, waiting.NextAt, waiting.Because));
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    [Fact]
    public async Task It_outlives_the_process_that_decided_it_and_the_message_that_was_to_wake_it()
    {
        await using var floor = await WaitingAsync();
        var process = floor.Process();
        floor.Clock.Advance(Longer);

        await process.Overdue.RequeueAsync(default);
        await process.Dispatcher.DispatchAsync((await floor.ReplyAsync())!.Address, default);

        Assert.Equal([OneRule.Text], floor.Texts);
    }

    [Fact]
    public async Task Before_its_time_nothing_sends_it()
    {
        await using var floor = await WaitingAsync();

        await floor.App.Dispatcher.DispatchAsync((await floor.ReplyAsync())!.Address, default);
        await floor.App.Overdue.RequeueAsync(default);
        await floor.DeliverAsync();

        Assert.Equal((ReplyState.Waiting, 0), ((await floor.ReplyAsync())!.State, floor.Texts.Count));
    }

    [Fact]
    public async Task Who_opts_out_meanwhile_gets_none()
    {
        await using var floor = await WaitingAsync();
        await floor.StopAsync();

        await floor.PassAsync(Longer);

        Assert.Equal(("the contact wants no texts", 0), ((await floor.ReplyAsync())!.Because, floor.Texts.Count));
    }

    [Fact]
    public async Task An_agent_who_writes_meanwhile_takes_it_back()
    {
        await using var floor = await WaitingAsync();
        await floor.SentAsync("out_1", "I am on it", agentId: "17");

        await floor.PassAsync(Longer);

        Assert.Equal((ReplyPause.AgentWrote, 0), ((await floor.ReplyAsync())!.Because, floor.Texts.Count));
    }

    [Fact]
    public async Task An_operator_who_pauses_the_conversation_meanwhile_takes_it_back()
    {
        await using var floor = await WaitingAsync();
        await floor.App.Conversations.PauseRepliesAsync(floor.ConversationId, until: null, default);

        await floor.PassAsync(Longer);

        Assert.Equal((ReplyPause.ByOperator, 0), ((await floor.ReplyAsync())!.Because, floor.Texts.Count));
    }

    [Theory]
    [InlineData(QuietChoice.Send, ReplyState.Sent, 1)]
    [InlineData(QuietChoice.Wait, ReplyState.Waiting, 0)]
    [InlineData(QuietChoice.Drop, ReplyState.Cancelled, 0)]
    public async Task One_of_the_day_that_only_comes_to_be_sent_at_night_does_what_its_rule_wants_at_night(QuietChoice choice, ReplyState state, int texts)
    {
        await using var floor = await LateAsync(choice);

        await floor.DeliverAsync();

        Assert.Equal((state, texts), ((await floor.ReplyAsync())!.State, floor.Texts.Count));
    }

    [Fact]
    public async Task One_that_waits_for_the_morning_says_so_and_is_sent_then()
    {
        await using var floor = await LateAsync(QuietChoice.Wait);
        await floor.DeliverAsync();
        var waiting = (await floor.ReplyAsync())!;

        await floor.PassAsync(Longer);

        Assert.Equal((floor.Night.To, "quiet hours where the contact is", 0), (waiting.NextAt, waiting.Because, waiting.Attempts));
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    // Decided in the evening; the app was down until night.
    private static async Task<OutboxFloor> LateAsync(QuietChoice choice)
    {
        var floor = await OutboxFloor.StartAsync();
        floor.Rule.Decision = new ReplyDecision.Reply(OneRule.Rule, OneRule.Text) { QuietHours = choice };
        await floor.AskAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(30));
        (floor.Night.From, floor.Night.To) = (floor.Clock.GetUtcNow(), floor.Clock.GetUtcNow() + Wait);
        return floor;
    }

    private static async Task<OutboxFloor> WaitingAsync()
    {
        var floor = await OutboxFloor.StartAsync();
        floor.Rule.Decision = new ReplyDecision.Reply(OneRule.Rule, OneRule.Text) { NotBefore = floor.Clock.GetUtcNow() + Wait, WaitsBecause = "quiet hours" };
        await floor.AskAsync();
        await floor.DeliverAsync();
        return floor;
    }
}
