using JustCallFx.Core.Issues;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Tests.Events;
using JustCallFx.Core.Tests.Issues;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>What operations are told of replies that fail.</summary>
public sealed class ReplyAlarmTests
{
    [Fact]
    public async Task One_that_is_refused_for_its_key_is_told_at_once()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { Key = "another-key-not-real" });

        await FailAsync(floor, "in_1");

        var raised = Assert.Single(floor.App.Issues.Raised);
        Assert.Equal((IssueKinds.RepliesFailing, AnEvent.Account), (raised.Kind, raised.Account));
        Assert.Equal("JustCall does not let the account send texts (401).", raised.Summary);
    }

    [Fact]
    public async Task Others_are_told_from_three_within_a_quarter_of_an_hour()
    {
        await using var floor = await RefusingAsync();
        await FailAsync(floor, "in_1");
        floor.Clock.Advance(TimeSpan.FromMinutes(8));
        await FailAsync(floor, "in_2");
        floor.Clock.Advance(TimeSpan.FromMinutes(8));
        await FailAsync(floor, "in_3");
        Assert.Empty(floor.App.Issues.Raised);

        await FailAsync(floor, "in_4");

        Assert.StartsWith("3 automatic replies failed within 15 minutes", Assert.Single(floor.App.Issues.Raised).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_at_several_instances_count_together()
    {
        await using var floor = await RefusingAsync();
        OutboxProcess[] instances = [floor.Process(), floor.Process(), floor.Process()];

        foreach (var (number, instance) in instances.Index())
        {
            await floor.AskAsync($"in_{number}", instance);
            await floor.DeliverAsync(instance);
        }

        var raised = Assert.Single(instances.SelectMany(instance => instance.Issues.Raised));
        Assert.StartsWith("3 automatic replies failed within 15 minutes", raised.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_whose_ending_is_unknown_is_told_once_and_it_is_over_when_it_is_found()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(ApiFault.ServerErrorAfterAccept) });
        await FailAsync(floor, "in_1");
        await floor.App.Alarm.AssessAsync(Standing(floor), default);
        var resolvedBefore = floor.App.Issues.Resolved.Count;

        await floor.PassAsync(TimeSpan.FromMinutes(2));
        await floor.App.Alarm.AssessAsync(Standing(floor), default);

        Assert.Single(floor.App.Issues.Raised);
        Assert.Equal((0, 1), (resolvedBefore, floor.App.Issues.Resolved.Count));
    }

    [Fact]
    public async Task One_whose_ending_is_unknown_is_told_by_who_looks_for_it_where_the_process_ended_before_it_was_told()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(ApiFault.ServerError) });
        await FailAsync(floor, "in_1");
        var restarted = floor.Process();
        floor.Clock.Advance(TimeSpan.FromMinutes(2));

        await restarted.Dispatcher.DispatchAsync((await floor.ReplyAsync())!.Address, default);

        Assert.Equal(ReplyState.Unknown, (await floor.ReplyAsync())!.State);
        Assert.Single(restarted.Issues.Raised);
    }

    [Fact]
    public async Task It_is_over_when_a_person_has_looked_after_each()
    {
        await using var floor = await RefusingAsync();
        await FailAsync(floor, "in_1");
        var standing = Standing(floor);

        await floor.App.Alarm.AssessAsync(standing, default);
        Assert.Empty(floor.App.Issues.Resolved);
        await floor.App.Desk.ResolveAsync((await floor.ReplyAsync())!.Address, ReplyResolution.Cancel, "ana", default);
        await floor.App.Alarm.AssessAsync(standing, default);

        Assert.Single(floor.App.Issues.Resolved);
    }

    [Fact]
    public async Task Failures_are_over_when_a_reply_is_sent_and_none_has_failed_for_a_quarter_of_an_hour()
    {
        await using var floor = await RefusingAsync();
        await FailAsync(floor, "in_1");
        var standing = Standing(floor);
        floor.Clock.Advance(TimeSpan.FromMinutes(14));
        await NoteSentAsync(floor);
        await floor.App.Alarm.TellAsync(standing, default);
        Assert.Empty(floor.App.Issues.Resolved);

        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        await floor.App.Alarm.TellAsync(standing, default);

        Assert.Single(floor.App.Issues.Resolved);
    }

    [Fact]
    public async Task Those_whose_ending_is_unknown_are_not_settled_by_another()
    {
        await using var floor = await OutboxFloor.StartAsync(options => options with { Faults = FaultPlan.InTurn(ApiFault.ServerError) });
        await FailAsync(floor, "in_1");
        var standing = Standing(floor);
        floor.Clock.Advance(TimeSpan.FromMinutes(20));
        await NoteSentAsync(floor);

        await floor.App.Alarm.TellAsync(standing, default);

        Assert.Empty(floor.App.Issues.Resolved);
    }

    private static Task<OutboxFloor> RefusingAsync() => OutboxFloor.StartAsync(options => options with { Lines = ["+13105550000"] });

    private static Issue[] Standing(OutboxFloor floor) => [AnIssue.Of(IssueKinds.RepliesFailing, AnEvent.Account, floor.Clock.GetUtcNow())];

    private static async Task FailAsync(OutboxFloor floor, string messageId)
    {
        await floor.AskAsync(messageId);
        await floor.DeliverAsync();
    }

    private static async Task NoteSentAsync(OutboxFloor floor)
    {
        var reply = (await floor.ReplyAsync())!;
        await floor.App.Alarm.NoteAsync(reply with { State = ReplyState.Pending }, reply.SentAs("msg_9"), default);
    }
}
