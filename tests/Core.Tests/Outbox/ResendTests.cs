using JustCallFx.Core.Outbox;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>An account whose settings have a reply sent once more of which it stays unknown whether it was sent.</summary>
public sealed class ResendTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(30);

    [Theory]
    [InlineData(ApiFault.ServerError)]
    [InlineData(ApiFault.ResetBeforeAccept)]
    public async Task One_that_was_not_accepted_is_sent_when_ten_minutes_of_searching_have_not_found_it(ApiFault fault)
    {
        await using var floor = await AskedAsync(fault);

        await floor.PassAsync(TimeSpan.FromMinutes(9.5));
        Assert.Empty(floor.Texts);
        await floor.PassAsync(Long);

        Assert.Equal([OneRule.Text], floor.Texts);
        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Sent, 2, true), (reply.State, reply.Attempts, reply.ResentBecause?.Contains("ten minutes", StringComparison.Ordinal)));
        Assert.Equal(0, await floor.OpenCountAsync());
    }

    [Theory]
    [InlineData(ApiFault.ServerErrorAfterAccept)]
    [InlineData(ApiFault.ResetAfterAccept)]
    public async Task One_that_was_accepted_is_found_and_not_sent_again(ApiFault fault)
    {
        await using var floor = await AskedAsync(fault);

        await floor.PassAsync(Long);

        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Sent, 1, null, 1), (reply.State, reply.Attempts, reply.ResentBecause, floor.Texts.Count));
    }

    [Fact]
    public async Task One_whose_answer_did_not_come_in_time_is_found_and_not_sent_again()
    {
        OutboxFloor? asked = null;
        await using var floor = asked = await OutboxFloor.StartAsync(
            options => options with { Faults = FaultPlan.InTurn(ApiFault.SilenceAfterAccept), Accepted = _ => asked!.Clock.Advance(TimeSpan.FromSeconds(60)) },
            ("ResendUnknown", "once"));
        await floor.AskAsync();
        await floor.DeliverAsync();
        Assert.Equal(ReplyState.Unknown, (await floor.ReplyAsync())!.State);

        await floor.PassAsync(Long);

        Assert.Equal((ReplyState.Sent, 1, 1), ((await floor.ReplyAsync())!.State, (await floor.ReplyAsync())!.Attempts, floor.Texts.Count));
    }

    [Fact]
    public async Task One_that_the_list_shows_as_failed_has_failed_and_is_not_sent_again()
    {
        await using var floor = await AskedAsync(ApiFault.ServerError);
        var failed = floor.Api.Send(OutboxFloor.Line.Value, OutboxFloor.Ana.Value, OneRule.Text, "failed");

        await floor.PassAsync(Long);

        var reply = Assert.Single(await floor.OpenAsync()).Reply;
        Assert.Equal((ReplyState.Failed, failed.HelpId, 1), (reply.State, reply.MessageId, floor.Texts.Count));
    }

    [Fact]
    public async Task One_of_the_same_words_that_did_not_fail_is_taken_before_one_that_did()
    {
        await using var floor = await AskedAsync(ApiFault.ServerErrorAfterAccept);
        floor.Api.Send(OutboxFloor.Line.Value, OutboxFloor.Ana.Value, OneRule.Text, "failed");

        await floor.PassAsync(Long);

        Assert.Equal((ReplyState.Sent, floor.Api.Texts[0].HelpId), ((await floor.ReplyAsync())!.State, (await floor.ReplyAsync())!.MessageId));
    }

    [Fact]
    public async Task It_is_sent_once_more_and_no_oftener()
    {
        await using var floor = await AskedAsync(
            ApiFault.ServerError, ApiFault.None, ApiFault.None, ApiFault.None, ApiFault.None, ApiFault.None, ApiFault.ServerError);

        await floor.PassAsync(Long);

        var reply = Assert.Single(await floor.OpenAsync()).Reply;
        Assert.Equal((ReplyState.Unknown, 2, 5, null), (reply.State, reply.Attempts, reply.Searches, reply.NextAt));
        Assert.Empty(floor.Texts);
    }

    [Fact]
    public async Task Who_opted_out_meanwhile_gets_none()
    {
        await using var floor = await AskedAsync(ApiFault.ServerError);
        await floor.StopAsync();

        await floor.PassAsync(Long);

        Assert.Equal("the contact wants no texts", (await floor.ReplyAsync())!.Because);
        Assert.Empty(floor.Texts);
    }

    [Fact]
    public async Task An_agent_who_wrote_meanwhile_takes_it_back()
    {
        await using var floor = await AskedAsync(ApiFault.ServerError);
        await floor.SentAsync("out_1", "I am on it", agentId: "17");

        await floor.PassAsync(Long);

        Assert.Equal((ReplyState.Cancelled, 0), ((await floor.ReplyAsync())!.State, floor.Texts.Count));
    }

    [Fact]
    public async Task Where_the_list_could_not_be_read_nothing_is_known_and_nothing_sent()
    {
        await using var floor = await OutboxFloor.StartAsync(
            options => options with { Faults = FaultPlan.EveryNth(1, seed: 1, ApiFault.Unavailable) }, ("ResendUnknown", "once"));
        await floor.AskAsync();
        await floor.DeliverAsync();

        await floor.PassAsync(Long);

        Assert.Equal((ReplyState.Unknown, 1), ((await floor.ReplyAsync())!.State, (await floor.ReplyAsync())!.Attempts));
    }

    [Fact]
    public async Task JustCalls_own_word_of_the_first_text_comes_before_the_second_is_sent()
    {
        await using var floor = await AskedAsync(ApiFault.ServerError);
        while ((await floor.ReplyAsync())!.ResentBecause is null)
            await floor.PassAsync(TimeSpan.FromSeconds(15));

        await floor.SentAsync("msg_late", OneRule.Text, agentId: "17");
        await floor.PassAsync(Long);

        Assert.Equal((ReplyState.Sent, "msg_late", 0), ((await floor.ReplyAsync())!.State, (await floor.ReplyAsync())!.MessageId, floor.Texts.Count));
    }

    [Fact]
    public async Task Both_texts_are_known_as_ours_should_the_first_have_been_sent_all_the_same()
    {
        await using var floor = await AskedAsync(ApiFault.ServerError);
        await floor.PassAsync(TimeSpan.FromMinutes(10.5));

        await floor.SentAsync("msg_first", OneRule.Text, agentId: "17");
        await floor.SentAsync("msg_second", OneRule.Text, agentId: "17");

        Assert.Single(floor.Texts);
        Assert.Null((await floor.ConversationAsync()).LastByAgent);
    }

    private static async Task<OutboxFloor> AskedAsync(params ApiFault[] faults)
    {
        var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(faults) }, ("ResendUnknown", "once"));
        await floor.AskAsync();
        await floor.DeliverAsync();
        return floor;
    }
}
