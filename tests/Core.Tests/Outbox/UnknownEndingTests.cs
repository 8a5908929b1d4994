using JustCallFx.Core.Outbox;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>A reply of which nobody knows whether it was sent: it is looked up, and never sent again by itself.</summary>
public sealed class UnknownEndingTests
{
    [Theory]
    [InlineData(ApiFault.ServerErrorAfterAccept)]
    [InlineData(ApiFault.ResetAfterAccept)]
    public async Task One_that_was_accepted_is_found_in_the_list_and_was_sent(ApiFault fault)
    {
        await using var floor = await AskedAsync(fault);
        var before = (await floor.ReplyAsync())!.State;

        await floor.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(ReplyState.Unknown, before);
        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Sent, floor.Api.Texts[0].HelpId), (reply.State, reply.MessageId));
        Assert.Equal([OneRule.Text], floor.Texts);
        Assert.Equal(0, await floor.OpenCountAsync());
    }

    [Theory]
    [InlineData(ApiFault.ServerError)]
    [InlineData(ApiFault.ResetBeforeAccept)]
    public async Task One_that_is_not_found_within_ten_minutes_is_left_to_a_person(ApiFault fault)
    {
        await using var floor = await AskedAsync(fault);

        await floor.PassAsync(TimeSpan.FromMinutes(15));

        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Unknown, 5, null), (reply.State, reply.Searches, reply.NextAt));
        Assert.Empty(floor.Texts);
        Assert.Equal(ReplyState.Unknown, Assert.Single(await floor.OpenAsync()).Reply.State);
    }

    [Fact]
    public async Task While_the_list_cannot_be_read_it_goes_on_being_looked_for()
    {
        await using var floor = await AskedAsync([ApiFault.ServerErrorAfterAccept, .. Enumerable.Repeat(ApiFault.Unavailable, 20)]);

        var looks = await LookAsync(floor);

        Assert.Equal(21, looks.Count);
        Assert.Equal((ReplyState.Sent, 0, 1), ((await floor.ReplyAsync())!.State, (await floor.ReplyAsync())!.Searches, floor.Texts.Count));
    }

    [Fact]
    public async Task After_a_day_without_a_list_it_is_left_to_a_person()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { PerMinute = 1_000, Faults = FaultPlan.EveryNth(1, seed: 1, ApiFault.Unavailable) });
        await floor.AskAsync();
        await floor.DeliverAsync();

        var looks = await LookAsync(floor);

        Assert.InRange(looks[^1] - looks[0], TimeSpan.FromHours(23.9), TimeSpan.FromHours(24.3));
        Assert.Equal((ReplyState.Unknown, 1), ((await floor.ReplyAsync())!.State, await floor.OpenCountAsync()));
    }

    [Fact]
    public async Task A_text_that_is_another_reply_is_not_taken_for_it()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(ApiFault.None, ApiFault.ServerError) });
        await floor.AskAsync("in_1");
        await floor.AskAsync("in_2");
        await floor.DeliverAsync();

        await floor.PassAsync(TimeSpan.FromMinutes(15));

        Assert.Equal([ReplyState.Sent, ReplyState.Unknown], (await floor.RepliesAsync()).Select(reply => reply.State).Order());
        Assert.Single(floor.Texts);
    }

    [Fact]
    public async Task JustCalls_own_word_of_the_text_settles_it_at_once()
    {
        await using var floor = await AskedAsync(ApiFault.ServerErrorAfterAccept);

        await floor.SentAsync("msg_00000001", OneRule.Text, agentId: "17");

        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Sent, "msg_00000001"), (reply.State, reply.MessageId));
        Assert.Equal(0, await floor.OpenCountAsync());
    }

    [Fact]
    public async Task One_that_an_operator_took_back_was_sent_all_the_same_when_JustCall_says_so()
    {
        await using var floor = await AskedAsync(ApiFault.ServerErrorAfterAccept);
        await floor.App.Desk.ResolveAsync((await floor.ReplyAsync())!.Address, ReplyResolution.Cancel, "ops", default);

        await floor.SentAsync("msg_00000001", OneRule.Text, agentId: "17");

        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Sent, "msg_00000001", "ops"), (reply.State, reply.MessageId, reply.Verdict!.By));
    }

    [Theory]
    [InlineData(ReplyResolution.Sent, ReplyState.Sent, 0)]
    [InlineData(ReplyResolution.Resend, ReplyState.Sent, 1)]
    [InlineData(ReplyResolution.Cancel, ReplyState.Cancelled, 0)]
    public async Task An_operator_decides_what_becomes_of_it(ReplyResolution resolution, ReplyState state, int texts)
    {
        await using var floor = await AskedAsync(ApiFault.ServerError);
        var reply = (await floor.ReplyAsync())!;

        var ending = await floor.App.Desk.ResolveAsync(reply.Address, resolution, "ops", default);
        await floor.DeliverAsync();

        Assert.True(ending!.Value.IsResolved);
        Assert.Equal((state, texts, 0), ((await floor.ReplyAsync())!.State, floor.Texts.Count, await floor.OpenCountAsync()));
    }

    [Fact]
    public async Task What_was_sent_cannot_be_resolved_and_what_is_not_there_is_not_found()
    {
        await using var floor = await AskedAsync(ApiFault.None);
        var reply = (await floor.ReplyAsync())!;

        var resend = await floor.App.Desk.ResolveAsync(reply.Address, ReplyResolution.Resend, "ops", default);
        var nowhere = await floor.App.Desk.ResolveAsync(reply.Address with { ReplyId = reply.Address.ConversationId }, ReplyResolution.Cancel, "ops", default);

        Assert.False(resend!.Value.IsResolved);
        Assert.Null(nowhere);
        Assert.Single(floor.Texts);
    }

    // Looks whenever it is time, for as long as that is told.
    private static async Task<IReadOnlyList<DateTimeOffset>> LookAsync(OutboxFloor floor)
    {
        var looks = new List<DateTimeOffset>();
        while (await floor.ReplyAsync() is { NextAt: { } next } reply)
        {
            looks.Add(next);
            floor.Clock.SetUtcNow(next);
            await floor.App.Dispatcher.DispatchAsync(reply.Address, default);
        }

        return looks;
    }

    private static async Task<OutboxFloor> AskedAsync(params ApiFault[] faults)
    {
        var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(faults) });
        await floor.AskAsync();
        await floor.DeliverAsync();
        return floor;
    }
}
