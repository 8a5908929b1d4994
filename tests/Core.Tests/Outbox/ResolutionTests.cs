using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Outbox;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>What operators see of replies that are not done, and which decisions there are.</summary>
public sealed class ResolutionTests
{
    [Theory]
    [InlineData("pending", ReplyResolution.Cancel)]
    [InlineData("waiting", ReplyResolution.Cancel)]
    [InlineData("unknown", ReplyResolution.Sent, ReplyResolution.Resend, ReplyResolution.Cancel)]
    [InlineData("failed", ReplyResolution.Resend, ReplyResolution.Cancel)]
    [InlineData("undelivered", ReplyResolution.Sent, ReplyResolution.Resend)]
    [InlineData("sent")]
    [InlineData("cancelled")]
    public async Task Each_state_allows_some_decisions_and_refuses_the_others(string state, params ReplyResolution[] allowed)
    {
        foreach (var resolution in Enum.GetValues<ReplyResolution>())
        {
            await using var floor = await FloorAsync(state);
            var before = (await floor.ReplyAsync())!;

            var ending = await floor.App.Desk.ResolveAsync(before.Address, resolution, "ops", default);

            Assert.Equal((resolution, allowed.Contains(resolution)), (resolution, ending!.Value.IsResolved));
            var verdict = (await floor.ReplyAsync())!.Verdict;
            Assert.Equal(allowed.Contains(resolution) ? new(resolution, "ops", floor.Clock.GetUtcNow()) : null, verdict);
        }
    }

    [Fact]
    public async Task A_reply_that_did_not_arrive_leaves_the_list_when_an_operator_has_taken_note()
    {
        await using var floor = await FloorAsync("undelivered");
        Assert.Single(await floor.OpenAsync());

        await floor.App.Desk.ResolveAsync((await floor.ReplyAsync())!.Address, ReplyResolution.Sent, "ops", default);

        Assert.Empty(await floor.OpenAsync());
        Assert.Equal((ReplyState.Sent, 0), ((await floor.ReplyAsync())!.State, await floor.OpenCountAsync()));
    }

    [Fact]
    public async Task A_reply_that_was_resolved_as_sent_is_listed_again_when_it_turns_out_not_to_have_arrived()
    {
        await using var floor = await FloorAsync("unknown");
        await floor.App.Desk.ResolveAsync((await floor.ReplyAsync())!.Address, ReplyResolution.Sent, "ops", default);
        await floor.SentAsync("msg_late", OneRule.Text);
        Assert.Empty(await floor.OpenAsync());

        await floor.TellAsync(NoticeOf((await floor.ReplyAsync())!, floor.Clock.GetUtcNow().AddMinutes(1)));

        Assert.Equal("msg_late", Assert.Single(await floor.OpenAsync()).Reply.MessageId);
    }

    [Fact]
    public async Task A_reply_that_did_not_arrive_is_sent_again_when_an_operator_says_so()
    {
        await using var floor = await FloorAsync("undelivered");

        await floor.App.Desk.ResolveAsync((await floor.ReplyAsync())!.Address, ReplyResolution.Resend, "ops", default);
        await floor.DeliverAsync();

        Assert.Equal((ReplyState.Sent, floor.Api.Texts[^1].HelpId, 2), ((await floor.ReplyAsync())!.State, (await floor.ReplyAsync())!.MessageId, floor.Texts.Count));
    }

    [Fact]
    public async Task A_reply_that_arrived_after_all_is_not_listed()
    {
        await using var floor = await FloorAsync("undelivered");
        var text = floor.Api.Texts[0].HelpId;

        await floor.TellAsync(new SmsDelivered { OccurredAt = floor.Clock.GetUtcNow(), MessageId = text, Contact = OutboxFloor.Ana, Line = OutboxFloor.Line });

        Assert.Empty(await floor.OpenAsync());
    }

    [Fact]
    public async Task One_whose_contact_was_forgotten_leaves_the_list()
    {
        await using var floor = await FloorAsync("failed");
        var gone = (await floor.ReplyAsync())!.Address;
        await floor.Client.GetTableClient(ConversationKeys.Table).DeleteEntityAsync(gone.ConversationId, ConversationKeys.Reply(gone.ReplyId));

        await floor.OpenAsync();

        Assert.Empty((await floor.App.Desk.OpenAsync(new(), 10, default)).Groups);
    }

    [Fact]
    public async Task They_are_counted_by_state_and_the_oldest_is_told()
    {
        await using var floor = await FloorAsync("failed");
        var oldest = (await floor.ReplyAsync())!.DecidedAt;
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        await floor.AskAsync("in_2");
        await floor.DeliverAsync();
        await floor.AskAsync("in_3");

        var page = await floor.App.Desk.OpenAsync(new(State: ReplyState.Failed), most: 1, default);

        Assert.Equal(
            [new OpenReplyGroup(ReplyState.Pending, 1, floor.Clock.GetUtcNow()), new OpenReplyGroup(ReplyState.Failed, 2, oldest)], page.Groups);
        Assert.Equal((ReplyState.Failed, oldest, true), (Assert.Single(page.Replies).Reply.State, page.Replies[0].Reply.DecidedAt, page.HasMore));
    }

    [Fact]
    public async Task Those_of_another_account_are_left_out()
    {
        await using var floor = await FloorAsync("failed");

        var page = await floor.App.Desk.OpenAsync(new(Account: "another"), 10, default);

        Assert.Equal((0, 0), (page.Groups.Count, page.Replies.Count));
    }

    [Fact]
    public async Task All_of_one_state_are_resolved_by_one_order_the_oldest_first()
    {
        await using var floor = await FloorAsync("failed");
        await floor.AskAsync("in_2");
        await floor.DeliverAsync();

        var first = await floor.App.Desk.ResolveAllAsync(new(State: ReplyState.Failed), most: 1, ReplyResolution.Cancel, "ops", default);
        var second = await floor.App.Desk.ResolveAllAsync(new(State: ReplyState.Failed), most: 10, ReplyResolution.Cancel, "ops", default);

        Assert.Equal(((1, 1), (1, 0)), (first, second));
        Assert.All(await floor.RepliesAsync(), reply => Assert.Equal((ReplyState.Cancelled, "ops"), (reply.State, reply.Verdict!.By)));
    }

    [Fact]
    public async Task An_order_that_the_state_does_not_allow_resolves_none()
    {
        await using var floor = await FloorAsync("failed");

        Assert.Equal((0, 1), await floor.App.Desk.ResolveAllAsync(new(State: ReplyState.Failed), most: 10, ReplyResolution.Sent, "ops", default));
    }

    private static async Task<OutboxFloor> FloorAsync(string state)
    {
        var floor = await OutboxFloor.StartAsync(options => state switch
        {
            "unknown" => options with { Faults = FaultPlan.InTurn(ApiFault.ServerError) },
            "failed" => options with { Lines = ["+13105550000"] },
            _ => options,
        });
        if (state == "waiting")
            floor.Rule.Decision = new ReplyDecision.Reply(OneRule.Rule, OneRule.Text) { NotBefore = floor.Clock.GetUtcNow().AddHours(2) };
        await floor.AskAsync();
        if (state == "cancelled")
            await floor.StopAsync();
        if (state != "pending")
            await floor.DeliverAsync();
        if (state == "undelivered")
            await floor.TellAsync(NoticeOf((await floor.ReplyAsync())!, floor.Clock.GetUtcNow()));
        return floor;
    }

    private static SmsFailed NoticeOf(Reply reply, DateTimeOffset at) => new()
    {
        OccurredAt = at, MessageId = reply.MessageId!, Contact = OutboxFloor.Ana, Line = OutboxFloor.Line, Status = SmsFailed.Undelivered,
    };
}
