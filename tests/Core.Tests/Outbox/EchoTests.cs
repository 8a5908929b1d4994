using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Outbox;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>The <c>sms.sent</c> by which JustCall tells of our own replies.</summary>
public sealed class EchoTests
{
    [Fact]
    public async Task A_reply_of_ours_is_no_agent_who_takes_over_and_no_answer_of_somebody_else()
    {
        await using var floor = await SentAsync();

        await floor.SentAsync("msg_00000001", OneRule.Text, agentId: "17");

        var conversation = await floor.ConversationAsync();
        Assert.Equal((null, null, "msg_00000001"), (conversation.LastByAgent, conversation.LastByOthers, (await floor.ReplyAsync())!.MessageId));
        Assert.Null(conversation.PauseAt(floor.Clock.GetUtcNow(), TimeSpan.FromHours(4)));
        Assert.Empty(conversation.History.Sending);
    }

    [Fact]
    public async Task It_is_ours_also_where_JustCall_tells_it_with_its_letters_escaped()
    {
        await using var floor = await OutboxFloor.StartAsync();
        floor.Rule.Decision = new ReplyDecision.Reply(OneRule.Rule, "Q & A: we'll call");
        await floor.AskAsync();
        await floor.DeliverAsync();

        await floor.SentAsync("msg_00000001", "Q &amp; A: we\\'ll call", agentId: "17");

        Assert.Null((await floor.ConversationAsync()).LastByAgent);
    }

    [Fact]
    public async Task The_timeline_knows_the_text_as_the_reply()
    {
        await using var floor = await SentAsync();

        await floor.SentAsync("msg_00000001", OneRule.Text);

        Assert.Equal((await floor.ReplyAsync())!.Address.ReplyId, (await floor.NewestEntryAsync()).Reply!.Id);
    }

    [Fact]
    public async Task The_same_words_a_second_time_are_an_agents()
    {
        await using var floor = await SentAsync();
        await floor.SentAsync("msg_00000001", OneRule.Text, agentId: "17");

        await floor.SentAsync("msg_00000002", OneRule.Text, agentId: "17");

        Assert.Equal("msg_00000002", (await floor.ConversationAsync()).LastByAgent!.Value);
    }

    [Theory]
    [InlineData(0, "We are open from 9 to 5.")]
    [InlineData(16, OneRule.Text)]
    public async Task Other_words_and_the_same_words_much_later_are_an_agents(int minutes, string words)
    {
        await using var floor = await SentAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await floor.SentAsync("msg_00000002", words, agentId: "17");

        Assert.NotNull((await floor.ConversationAsync()).LastByAgent);
    }

    [Fact]
    public async Task An_earlier_reply_of_ours_does_not_stop_the_next()
    {
        await using var floor = await SentAsync();
        floor.Clock.Advance(TimeSpan.FromSeconds(1));
        await floor.AskAsync("in_2");
        floor.Clock.Advance(TimeSpan.FromSeconds(1));
        await floor.SentAsync("msg_00000001", OneRule.Text, agentId: "17");

        await floor.DeliverAsync();

        Assert.All(await floor.RepliesAsync(), reply => Assert.Equal(ReplyState.Sent, reply.State));
        Assert.Equal(2, floor.Texts.Count);
    }

    private static async Task<OutboxFloor> SentAsync()
    {
        var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        await floor.DeliverAsync();
        return floor;
    }
}
