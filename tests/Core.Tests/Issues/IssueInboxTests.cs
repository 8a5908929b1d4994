using JustCallFx.Core.Issues;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Issues;

/// <summary>How issues open, repeat, end and come back.</summary>
public sealed class IssueInboxTests : IAsyncLifetime
{
    private const string Opened = "Issue replies-failing of account acme was opened";
    private const string Back = "Issue replies-failing of account acme is back";
    private const string Over = "Issue replies-failing of account acme is over";

    private IssueFloor floor = null!;

    public async Task InitializeAsync() => floor = await IssueFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task What_is_noticed_opens_an_issue_and_says_so()
    {
        await floor.RaiseAsync();

        var issue = await floor.StandingAsync();
        Assert.Equal((IssueState.Open, 1L, 0L), (issue.State, issue.Count, issue.SuppressedRepeats));
        Assert.Equal(("3 replies failed.", "Look at the replies."), (issue.Summary, issue.Advice));
        Assert.Equal((floor.Clock.GetUtcNow(), floor.Clock.GetUtcNow()), (issue.OpenedAt, issue.LastSeenAt));
        Assert.Equal((LogLevel.Error, Opened), (Assert.Single(floor.Log.Entries).Level, floor.Told.Single()));
    }

    [Fact]
    public async Task What_is_noticed_again_is_counted_and_alarms_nobody()
    {
        await floor.RaiseAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(5));
        await floor.RaiseAsync(summary: "9 replies failed.");

        var issue = await floor.StandingAsync();
        Assert.Equal((2L, 1L, "9 replies failed."), (issue.Count, issue.SuppressedRepeats, issue.Summary));
        Assert.Equal(TimeSpan.FromMinutes(5), issue.LastSeenAt - issue.OpenedAt);
        Assert.Equal([Opened], floor.Told);
    }

    [Fact]
    public async Task Each_account_has_issues_of_its_own()
    {
        await floor.RaiseAsync("acme");
        await floor.RaiseAsync(IssueReport.WholeApp);

        Assert.Equal(["*", "acme"], (await floor.Store.StandingAsync(default)).Select(issue => issue.Account).Order());
    }

    [Fact]
    public async Task Repeats_within_a_minute_are_counted_in_memory_and_written_together()
    {
        var calls = 0;
        var inbox = floor.OtherInstance(before: _ => calls++);
        await inbox.RaiseAsync(IssueFloor.AReport(), default);
        calls = 0;

        for (var second = 0; second < 59; second++)
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(1));
            await inbox.RaiseAsync(IssueFloor.AReport(), default);
        }

        Assert.Equal(0, calls);
        floor.Clock.Advance(TimeSpan.FromSeconds(1));
        await inbox.WriteNotedAsync(default);
        var issue = await floor.StandingAsync();
        Assert.Equal((2, 60L), (calls, issue.Count));
        Assert.Equal(TimeSpan.FromSeconds(59), issue.LastSeenAt - issue.OpenedAt);
    }

    [Fact]
    public async Task Evidence_resolves_an_issue_once()
    {
        await floor.RaiseAsync();

        await floor.ResolveAsync("A reply was sent.");
        await floor.ResolveAsync("Another reply was sent.");

        Assert.Empty(await floor.Store.StandingAsync(default));
        var issue = Assert.Single(await floor.Store.ResolvedAsync(10, default));
        Assert.Equal((IssueState.Resolved, "A reply was sent.", null), (issue.State, issue.Resolution, issue.ResolvedBy));
        Assert.Equal([Opened, Over], floor.Told);
    }

    [Fact]
    public async Task Evidence_of_no_issue_changes_nothing()
    {
        await floor.ResolveAsync();

        Assert.Empty(await floor.RowsAsync());
        Assert.Empty(floor.Told);
    }

    [Theory]
    [InlineData(60, Back, 1)]
    [InlineData(61, Opened, 0)]
    public async Task What_comes_back_within_an_hour_is_the_same_issue(int minutes, string told, int reopenings)
    {
        await floor.RaiseAsync();
        await floor.ResolveAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await floor.RaiseAsync();

        Assert.Equal([Opened, Over, told], floor.Told);
        var issue = await floor.StandingAsync();
        Assert.Equal((reopenings, 0L), (issue.Reopenings, issue.SuppressedRepeats));
        Assert.Equal(1 - reopenings, (await floor.Store.ResolvedAsync(10, default)).Count);
    }

    [Fact]
    public async Task What_comes_and_goes_every_second_is_told_once_a_minute()
    {
        for (var second = 0; second < 120; second++)
        {
            await floor.RaiseAsync();
            await floor.ResolveAsync();
            floor.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(floor.Told.Count(), 2, 6);
    }

    [Fact]
    public async Task What_was_noticed_before_the_end_and_is_told_after_it_does_not_reopen_the_issue()
    {
        var late = floor.OtherInstance();
        await late.RaiseAsync(IssueFloor.AReport(), default);
        await late.RaiseAsync(IssueFloor.AReport(), default);
        floor.Clock.Advance(TimeSpan.FromSeconds(1));
        await floor.ResolveAsync();

        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        await late.WriteNotedAsync(default);

        Assert.Equal(2, Assert.Single(await floor.Store.ResolvedAsync(10, default)).Count);
        Assert.Equal([Opened, Over], floor.Told);
    }
}
