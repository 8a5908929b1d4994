using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Outbox;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>A reply from its decision to its end.</summary>
public sealed class SendingTests
{
    [Fact]
    public async Task A_reply_is_sent_and_its_row_is_the_ledger()
    {
        await using var floor = await OutboxFloor.StartAsync();

        await floor.AskAsync();
        await floor.DeliverAsync();

        Assert.Equal([OneRule.Text], floor.Texts);
        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Sent, floor.Api.Texts[0].HelpId, 1), (reply.State, reply.MessageId, reply.Attempts));
        Assert.Equal(floor.Clock.GetUtcNow(), reply.OptOutCheckedAt);
        Assert.Equal(0, await floor.OpenCountAsync());
    }

    [Fact]
    public async Task However_often_the_event_and_the_message_come_the_contact_gets_one_text()
    {
        await using var floor = await OutboxFloor.StartAsync();

        for (var time = 0; time < 3; time++)
        {
            await floor.AskAsync();
            await floor.DeliverAsync();
        }

        Assert.Equal([OneRule.Text], floor.Texts);
        Assert.Equal(ReplyState.Sent, (await floor.ReplyAsync())!.State);
    }

    [Fact]
    public async Task The_timeline_shows_the_reply_at_the_text_that_it_answers()
    {
        await using var floor = await OutboxFloor.StartAsync();

        await floor.AskAsync();

        var shown = (await floor.NewestEntryAsync()).Reply!;
        Assert.Equal((OneRule.Rule, OneRule.Text, (await floor.ReplyAsync())!.Address.ReplyId), (shown.Rule, shown.Text, shown.Id));
    }

    [Fact]
    public async Task A_withheld_reply_has_its_reason_in_the_timeline_and_no_row()
    {
        await using var floor = await OutboxFloor.StartAsync();
        floor.Rule.Decision = new ReplyDecision.Withheld(OneRule.Rule, ReplyGuard.Cooldown, "it answered an hour ago");

        await floor.AskAsync();

        var shown = (await floor.NewestEntryAsync()).Reply!;
        Assert.Equal(("cooldown", "it answered an hour ago", null), (shown.WithheldBy, shown.Because, shown.Id));
        Assert.Null(await floor.ReplyAsync());
    }

    [Fact]
    public async Task In_shadow_the_reply_is_shown_and_remembered_and_not_sent()
    {
        await using var floor = await OutboxFloor.StartAsync();
        floor.Rule.Decision = new ReplyDecision.Reply(OneRule.Rule, OneRule.Text) { IsShadow = true };

        await floor.AskAsync();
        await floor.DeliverAsync();

        Assert.Empty(floor.Texts);
        Assert.True((await floor.NewestEntryAsync()).Reply!.IsShadow);
        Assert.True(Assert.Single((await floor.ConversationAsync()).History.Replies).IsShadow);
    }

    [Fact]
    public async Task The_silence_that_a_rule_wants_after_its_reply_does_not_stop_the_reply()
    {
        await using var floor = await OutboxFloor.StartAsync();
        floor.Rule.Decision = new ReplyDecision.Reply(OneRule.Rule, OneRule.Text) { PauseUntil = floor.Clock.GetUtcNow().AddHours(1) };

        await floor.AskAsync();
        await floor.DeliverAsync();

        Assert.Equal([OneRule.Text], floor.Texts);
        Assert.Equal(
            new ReplyPause(floor.Clock.GetUtcNow().AddHours(1), ReplyPause.ByRule),
            (await floor.ConversationAsync()).PauseAt(floor.Clock.GetUtcNow(), TimeSpan.Zero));
    }

    [Fact]
    public async Task Who_opts_out_before_the_reply_is_sent_gets_none()
    {
        await using var floor = await OutboxFloor.StartAsync();

        await floor.AskAsync();
        await floor.StopAsync();
        await floor.DeliverAsync();

        Assert.Empty(floor.Texts);
        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Cancelled, "the contact wants no texts"), (reply.State, reply.Because));
        Assert.Equal(0, await floor.OpenCountAsync());
    }

    [Fact]
    public async Task Who_opted_out_on_this_line_gets_replies_again_when_an_operator_has_lifted_it()
    {
        await using var floor = await OutboxFloor.StartAsync();
        var stop = new SmsOptOut { OccurredAt = floor.Clock.GetUtcNow(), Contact = OutboxFloor.Ana, Line = OutboxFloor.Line, MessageId = "stop" };
        await floor.StopAsync();
        await floor.TellAsync(stop);
        floor.Clock.Advance(TimeSpan.FromMinutes(1));

        await floor.App.OptOuts.LiftAsync("default", OutboxFloor.Ana, floor.Clock.GetUtcNow(), "ops", default);
        await floor.AskAsync();
        await floor.DeliverAsync();

        Assert.Equal([OneRule.Text], floor.Texts);
    }

    [Fact]
    public async Task An_agent_who_takes_over_takes_the_reply_back()
    {
        await using var floor = await OutboxFloor.StartAsync();

        await floor.AskAsync();
        await floor.SentAsync("out_1", "I am on it", agentId: "17");
        await floor.DeliverAsync();

        Assert.Empty(floor.Texts);
        Assert.Equal((ReplyState.Cancelled, ReplyPause.AgentWrote), ((await floor.ReplyAsync())!.State, (await floor.ReplyAsync())!.Because));
    }

    [Fact]
    public async Task A_text_of_another_program_answers_as_well()
    {
        await using var floor = await OutboxFloor.StartAsync();

        await floor.AskAsync();
        floor.Clock.Advance(TimeSpan.FromSeconds(1));
        await floor.SentAsync("out_1", "Your order is on its way");
        await floor.DeliverAsync();

        Assert.Equal("someone else has answered", (await floor.ReplyAsync())!.Because);
    }

    [Fact]
    public async Task What_JustCall_refuses_has_failed_and_is_listed_and_not_sent_again()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { Lines = ["+13105550000"] });

        await floor.AskAsync();
        await floor.DeliverAsync();
        await floor.PassAsync(TimeSpan.FromMinutes(10));

        Assert.Equal((ReplyState.Failed, 1), ((await floor.ReplyAsync())!.State, floor.Api.Calls));
        Assert.Equal(ReplyState.Failed, Assert.Single(await floor.OpenAsync()).Reply.State);
    }

    [Fact]
    public async Task A_reply_that_JustCall_turns_away_waits_as_told_and_is_sent_then()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(ApiFault.TurnedAway) });

        await floor.AskAsync();
        await floor.DeliverAsync();
        var waiting = (await floor.ReplyAsync())!;
        await floor.PassAsync(TimeSpan.FromMinutes(3));

        Assert.Equal((ReplyState.Waiting, "JustCall asks to wait"), (waiting.State, waiting.Because));
        Assert.Equal([OneRule.Text], floor.Texts);
        Assert.Equal(2, (await floor.ReplyAsync())!.Attempts);
    }

    [Fact]
    public async Task A_reply_that_did_not_arrive_is_listed_and_not_sent_again()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        await floor.DeliverAsync();

        await floor.TellAsync(FailureOf(floor.Api.Texts[0].HelpId, floor.Clock.GetUtcNow()));
        await floor.PassAsync(TimeSpan.FromMinutes(10));

        var (reply, text) = Assert.Single(await floor.OpenAsync());
        Assert.Equal((ReplyState.Sent, TextStatus.Failed, 1), (reply.State, text!.Status, floor.Texts.Count));
    }

    [Fact]
    public async Task A_failure_that_is_told_before_the_sending_has_ended_is_listed_all_the_same()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        await floor.TellAsync(FailureOf("msg_00000001", floor.Clock.GetUtcNow()));

        await floor.DeliverAsync();

        Assert.Equal(TextStatus.Failed, Assert.Single(await floor.OpenAsync()).Text!.Status);
    }

    [Fact]
    public async Task A_reply_whose_message_was_lost_is_brought_back_by_the_timer()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var lost = floor.Queue.Count;
        floor.Clock.Advance(TimeSpan.FromMinutes(4));

        await floor.App.Overdue.RequeueAsync(default);

        Assert.Equal(lost + 1, floor.Queue.Count);
        await floor.DeliverAsync();
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    private static SmsFailed FailureOf(string messageId, DateTimeOffset at) => new()
    {
        OccurredAt = at, MessageId = messageId, Contact = OutboxFloor.Ana, Line = OutboxFloor.Line, Status = SmsFailed.Failed, ErrorCode = "30003",
    };
}
