using JustCallFx.Core.Limits;
using JustCallFx.Core.SmsApi;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.SmsApi;

public sealed class ApiFaultTests
{
    [Theory]
    [InlineData("help", ApiFault.ServerError, 500)]
    [InlineData("v2.1", ApiFault.ServerError, 500)]
    [InlineData("help", ApiFault.ServerErrorAfterAccept, 500)]
    [InlineData("help", ApiFault.BadGateway, 502)]
    [InlineData("v2.1", ApiFault.Unavailable, 503)]
    [InlineData("help", ApiFault.ResetBeforeAccept, null)]
    [InlineData("v2.1", ApiFault.ResetAfterAccept, null)]
    public async Task A_text_whose_ending_nobody_knows_is_not_sent_again(string profile, ApiFault fault, int? status)
    {
        await using var floor = await ApiFloor.StartAsync(profile, (options, _) => options with { Faults = FaultPlan.InTurn(fault) });

        var result = await floor.SendAsync();

        Assert.Equal(status, Assert.IsType<ApiResult<SentText>.Unknown>(result).Error.Status);
        Assert.Equal(1, floor.Api.Calls);
        Assert.Equal(fault is ApiFault.ServerErrorAfterAccept or ApiFault.ResetAfterAccept ? 1 : 0, floor.Api.SentTo(ApiFloor.Ana).Count);
    }

    [Fact]
    public async Task A_text_that_was_accepted_without_an_answer_within_a_minute_is_unknown()
    {
        await using var floor = await ApiFloor.StartAsync("help", (options, clock) => options with
        {
            Faults = FaultPlan.InTurn(ApiFault.SilenceAfterAccept), Accepted = _ => clock.Advance(TimeSpan.FromSeconds(60)),
        });

        var result = await floor.SendAsync();

        Assert.Equal(new ApiResult<SentText>.Unknown(new(null, null, "no answer in time")), result);
        Assert.Equal(1, floor.Api.Calls);
    }

    [Fact]
    public async Task An_answer_just_within_the_minute_counts()
    {
        await using var floor = await ApiFloor.StartAsync("v2.1", (options, clock) => options with
        {
            Accepted = _ => clock.Advance(TimeSpan.FromSeconds(59)),
        });

        Assert.IsType<ApiResult<SentText>.Done>(await floor.SendAsync());
    }

    [Fact]
    public async Task A_success_whose_answer_breaks_off_is_sent_all_the_same()
    {
        await using var floor = await ApiFloor.StartAsync("help", (options, _) => options with { Faults = FaultPlan.InTurn(ApiFault.BrokenAnswer) });

        Assert.Equal(new ApiResult<SentText>.Done(new(null, null, 1)), await floor.SendAsync());
    }

    [Fact]
    public async Task A_refused_connection_is_tried_three_times_and_then_the_callers()
    {
        using var nobodys = new ReservedPort();
        await using var floor = await ApiFloor.StartAsync(isLive: true, settings: ("ApiBaseUrl", nobodys.Address));

        var result = await floor.SendAsync();

        Assert.Equal(new ApiResult<SentText>.Unreached(new(null, null, "no connection (ConnectionRefused)")), result);
        Assert.Equal(3, floor.Log.Entries.Count);
    }

    [Fact]
    public async Task The_callers_end_of_patience_is_an_exception()
    {
        using var patience = new CancellationTokenSource();
        await using var floor = await ApiFloor.StartAsync("help", (options, _) => options with
        {
            Faults = FaultPlan.InTurn(ApiFault.SilenceAfterAccept), Accepted = _ => patience.Cancel(),
        });
        var text = new OutgoingText(ApiFloor.Number(ApiFloor.Line), ApiFloor.Number(ApiFloor.Ana), "Hi");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => floor.Client.SendAsync(floor.Account, text, patience.Token));
    }

    [Theory]
    [InlineData(ApiFault.ServerError)]
    [InlineData(ApiFault.ResetBeforeAccept)]
    [InlineData(ApiFault.BrokenAnswer)]
    public async Task Reading_is_tried_again(ApiFault fault)
    {
        await using var floor = await ApiFloor.StartAsync("v2.1", (options, _) => options with { Faults = FaultPlan.InTurn(fault) }, isLive: true);
        floor.Api.Receive(ApiFloor.Ana, ApiFloor.Line, "Hi");

        var result = await floor.Client.ListAsync(floor.Account, new(), CallPriority.Bulk, default);

        Assert.Single(Assert.IsType<ApiResult<TextPage>.Done>(result).Value.Texts);
        Assert.Equal(2, floor.Api.Calls);
    }

    [Fact]
    public async Task Reading_gives_up_after_some_tries()
    {
        await using var floor = await ApiFloor.StartAsync("help", (options, _) => options with { Faults = FaultPlan.EveryNth(1, 1, ApiFault.Unavailable) });

        var result = await floor.Client.GetAsync(floor.Account, "msg_1", CallPriority.Reply, default);

        Assert.Equal(503, Assert.IsType<ApiResult<ListedText>.Unknown>(result).Error.Status);
        Assert.Equal(1, floor.Api.Calls);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("v2.1")]
    public async Task When_JustCall_turns_a_text_away_its_word_is_kept_and_the_next_one_does_not_ask(string profile)
    {
        await using var floor = await ApiFloor.StartAsync(
            profile, (options, _) => options with { PerMinute = 2 }, settings: [("CallsPerMinute", "60"), ("CallsAtOnce", "5")]);
        await floor.SendAsync();
        await floor.SendAsync();
        var now = floor.Clock.GetUtcNow();

        var limited = Assert.IsType<ApiResult<SentText>.Limited>(await floor.SendAsync());
        await floor.SendAsync();

        Assert.Equal((now.AddSeconds(60), LimitCause.JustCall), (limited.Until, limited.Cause));
        Assert.InRange(floor.Api.Calls, 2, 3);
        floor.Clock.SetUtcNow(limited.Until.AddSeconds(2));
        Assert.IsType<ApiResult<SentText>.Done>(await floor.SendAsync());
    }

    [Fact]
    public async Task A_429_without_any_word_backs_off()
    {
        await using var floor = await ApiFloor.StartAsync("help", (options, _) => options with { PerMinute = 1, Faults = FaultPlan.InTurn(ApiFault.TurnedAway) });

        var limited = Assert.IsType<ApiResult<SentText>.Limited>(await floor.SendAsync());

        Assert.Equal(LimitCause.JustCall, limited.Cause);
        Assert.True(limited.Until > floor.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Our_own_limit_keeps_the_simulated_one_from_ever_being_met()
    {
        await using var floor = await ApiFloor.StartAsync("help", (options, _) => options with { PerMinute = 10 }, settings: ("CallsPerMinute", "10"));
        var sent = 0;

        for (var second = 0; second < 200; second++, floor.Clock.Advance(TimeSpan.FromSeconds(1)))
            sent += await floor.SendAsync() is ApiResult<SentText>.Done ? 1 : 0;

        Assert.Empty(floor.Api.TurnedAway);
        Assert.InRange(sent, 30, 40);
    }

    [Fact]
    public async Task Nothing_private_is_logged()
    {
        await using var floor = await ApiFloor.StartAsync("help", (options, _) => options with
        {
            Lines = ["+15125550100"], Faults = FaultPlan.InTurn(ApiFault.ServerError, ApiFault.ResetAfterAccept, ApiFault.BadGateway),
        });

        for (var call = 0; call < 4; call++)
            await floor.SendAsync("body-canary");

        Assert.Equal(4, floor.Log.Entries.Count);
        foreach (var canary in new[] { ApiFloor.Key, ApiFloor.Secret, "body-canary", ApiFloor.Line[1..], ApiFloor.Ana[1..] })
            Assert.DoesNotContain(floor.Log.Entries, entry => entry.Text.Contains(canary, StringComparison.Ordinal));
    }
}
