using Azure;
using JustCallFx.Core.Issues;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Issues;

/// <summary>Many instances notice, and tell each thing once.</summary>
public sealed class InstancesTests
{
    [SkippableTheory]
    [InlineData(TablesEngine.Sqlite)]
    [InlineData(TablesEngine.Azurite)]
    public async Task Eight_that_notice_at_once_open_resolve_and_reopen_one_issue_once(TablesEngine engine)
    {
        await using var floor = await IssueFloor.OpenAsync(engine);
        var instances = Enumerable.Range(0, 8).Select(_ => floor.OtherInstance()).ToList();

        await AllAsync(instances, instance => instance.RaiseAsync(IssueFloor.AReport(), default));
        await AllAsync(instances, instance => instance.ResolveAsync(IssueKinds.RepliesFailing, "acme", "Over.", default));
        floor.Clock.Advance(TimeSpan.FromMinutes(10));
        await AllAsync(instances, instance => instance.RaiseAsync(IssueFloor.AReport(), default));

        Assert.Equal(3, floor.Told.Count());
        var issue = await floor.StandingAsync();
        Assert.Equal((16, 1, 14), (issue.Count, issue.Reopenings, issue.SuppressedRepeats));
    }

    [SkippableTheory]
    [InlineData(TablesEngine.Sqlite)]
    [InlineData(TablesEngine.Azurite)]
    public async Task Another_issue_moves_the_one_before_into_the_past(TablesEngine engine)
    {
        await using var floor = await IssueFloor.OpenAsync(engine);
        for (var day = 1; day <= 3; day++)
        {
            await floor.RaiseAsync(summary: $"day {day}");
            await floor.ResolveAsync();
            floor.Clock.Advance(TimeSpan.FromDays(1));
        }

        var resolved = await floor.Store.ResolvedAsync(2, default);

        Assert.Equal(["day 3", "day 2"], resolved.Select(issue => issue.Summary));
        Assert.Equal(3, (await floor.RowsAsync()).Count);
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_told_all_the_same()
    {
        await using var floor = await IssueFloor.OpenAsync();
        var inbox = floor.OtherInstance(after: call => _ = call.EndsWith("AddEntityAsync", StringComparison.Ordinal)
            ? throw new RequestFailedException(409, "the client repeated it")
            : true);

        await inbox.RaiseAsync(IssueFloor.AReport(), default);

        Assert.Single(floor.Told);
        Assert.Equal(1, (await floor.StandingAsync()).Count);
    }

    [Fact]
    public async Task Evidence_that_is_told_late_does_not_end_what_was_noticed_after_it()
    {
        await using var floor = await IssueFloor.OpenAsync();
        var isBusy = false;
        var late = floor.OtherInstance(before: call => _ = isBusy ? throw new RequestFailedException(503, "busy") : call);
        await floor.RaiseAsync();
        isBusy = true;
        await late.ResolveAsync(IssueKinds.RepliesFailing, "acme", "Over.", default);
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        await floor.RaiseAsync();

        isBusy = false;
        await late.WriteNotedAsync(default);

        Assert.Equal(2, (await floor.StandingAsync()).Count);
    }

    [Fact]
    public async Task What_was_resolved_before_a_time_is_forgotten()
    {
        await using var floor = await IssueFloor.OpenAsync();
        for (var day = 1; day <= 4; day++)
        {
            await floor.RaiseAsync(summary: $"day {day}");
            await floor.ResolveAsync();
            floor.Clock.Advance(TimeSpan.FromDays(1));
        }

        await floor.Store.ForgetAsync(floor.Clock.GetUtcNow().AddDays(-2.5), default);
        var left = await floor.Store.ResolvedAsync(10, default);
        await floor.Store.ForgetAsync(floor.Clock.GetUtcNow(), default);

        Assert.Equal(["day 4", "day 3"], left.Select(issue => issue.Summary));
        Assert.Empty(await floor.RowsAsync());
    }

    private static Task AllAsync(IEnumerable<IssueInbox> instances, Func<IssueInbox, Task> work) =>
        Task.WhenAll(instances.Select(instance => Task.Run(() => work(instance))));
}
