using JustCallFx.Core.Issues;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>When runs are, what is ordered besides, and what happens where JustCall cannot be asked.</summary>
public sealed class OrderTests
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task An_ordered_span_is_read_once_and_struck()
    {
        await using var floor = await WithHistoryAsync();
        var before = (await floor.App.Store.FindAsync(AnEvent.Account, default))!.Watermark;

        await floor.App.Store.OrderAsync(AnEvent.Account, before.AddDays(-2), before.AddMinutes(-15), "the webhook was paused", default);
        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));
        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0, 1), (await floor.LastAsync())!.Counts());
        Assert.Equal("the webhook was paused", (await floor.LastAsync())!.Why);
        Assert.Single(floor.Topic.Sent);
        Assert.Empty((await floor.App.Store.ReadAsync(AnEvent.Account, default)).Orders);
        Assert.Equal(before, (await floor.App.Store.FindAsync(AnEvent.Account, default))!.Watermark);
    }

    [Fact]
    public async Task An_order_waits_until_it_is_decided_of_its_newest_text()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        var now = floor.Clock.GetUtcNow();
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        await floor.App.Store.OrderAsync(AnEvent.Account, now, now.AddMinutes(1), "test", default);

        await floor.RunAfterAsync(TimeSpan.FromMinutes(10));
        Assert.Null(await floor.LastAsync());
        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((1, 0, 1), (await floor.LastAsync())!.Counts());
    }

    [Theory]
    [InlineData("developer", "v2.1", 11)]
    [InlineData("help", "help", 1)]
    public async Task Of_a_span_of_days_each_day_is_asked_for_by_itself_where_justcall_filters_by_time(string dialect, string profile, int calls)
    {
        await using var floor = await WithHistoryAsync(("Dialects", dialect), ("ApiProfile", profile));
        var now = floor.Clock.GetUtcNow();
        var before = floor.Api.Calls;

        await floor.App.Store.OrderAsync(AnEvent.Account, now.AddDays(-10), now.AddHours(-1), "test", default);
        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(calls, floor.Api.Calls - before);
        Assert.Equal((1, 0, 1), (await floor.LastAsync())!.Counts());
    }

    [Fact]
    public async Task What_would_be_refused_as_too_old_is_not_read()
    {
        await using var floor = await WithHistoryAsync(("JustCallFx:EventMemory", "2.00:00:00"));
        floor.Clock.Advance(TimeSpan.FromDays(3));
        var now = floor.Clock.GetUtcNow();

        await floor.App.Store.OrderAsync(AnEvent.Account, now.AddDays(-10), now.AddHours(-1), "test", default);
        await floor.RunAfterAsync(TimeSpan.Zero);
        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(floor.Topic.Sent);
    }

    [Fact]
    public async Task Runs_come_as_often_as_the_setting_says()
    {
        await using var floor = await ReadBackFloor.StartAsync(("JustCallFx:ReconcileEvery", "01:00:00"));
        floor.Clock.Advance(TimeSpan.FromMinutes(59));
        await floor.App.Run.ContinueAsync(default);
        Assert.Equal(0, floor.Api.Calls);

        await floor.RunAfterAsync(TimeSpan.FromMinutes(1));
        await floor.RunAfterAsync(TimeSpan.FromMinutes(59));

        Assert.Equal(1, floor.Api.Calls);
    }

    [Fact]
    public async Task Two_instances_do_not_read_the_same()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        floor.Clock.Advance(Quarter);

        await Task.WhenAll(floor.App.Run.ContinueAsync(default), floor.Process().Run.ContinueAsync(default), floor.Process().Run.ContinueAsync(default));

        Assert.Single(floor.Topic.Sent);
        Assert.Equal(1, floor.Api.Calls);
    }

    [Fact]
    public async Task Refused_it_says_so_once_and_does_not_ask_again_before_the_next_run_is_due()
    {
        await using var floor = await ReadBackFloor.StartAsync(("ApiKey", "another-key"));
        floor.Clock.Advance(Quarter);

        for (var minute = 0; minute < 44; minute++)
            await floor.RunAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(3, floor.Api.Calls);
        var issue = Assert.Single(floor.Issues.Raised.Distinct());
        Assert.Equal((IssueKinds.ApiRefused, AnEvent.Account), (issue.Kind, issue.Account));
        Assert.Single(floor.App.VerdictLog.Entries);
        Assert.Contains("401", (await floor.App.Store.FindAsync(AnEvent.Account, default))!.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_key_nothing_is_asked_and_only_the_state_says_so()
    {
        await using var floor = await ReadBackFloor.StartAsync(("ApiKey", ""), ("Replies", "off"));
        floor.Clock.Advance(Quarter);

        await floor.RunAfterAsync(Quarter);

        Assert.Equal(0, floor.Api.Calls);
        Assert.Empty(floor.Issues.Raised);
        Assert.Contains("JustCall__Accounts__default__ApiKey", (await floor.App.Store.FindAsync(AnEvent.Account, default))!.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_right_key_the_run_that_was_refused_goes_on()
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        using var wrong = floor.WithKey("another-key");
        floor.Clock.Advance(Quarter);
        await floor.Process(accounts: wrong).Run.ContinueAsync(default);

        await floor.RunAfterAsync(Quarter);

        Assert.Equal((1, 0, 1), (await floor.LastAsync())!.Counts());
        Assert.Contains(floor.Issues.Resolved, one => one.Kind == IssueKinds.ApiRefused && one.Account == AnEvent.Account);
    }

    [Fact]
    public async Task While_limits_are_spent_the_run_goes_on_page_by_page()
    {
        await using var floor = await ReadBackFloor.StartAsync(("CallsPerMinute", "4"));
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var number = 0; number < 450; number++)
            floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, $"text {number}");
        floor.Clock.Advance(Quarter);

        await floor.App.Run.ContinueAsync(default);
        Assert.Equal(200, floor.Topic.Count);
        await floor.UntilReadAsync(floor.App.Run);

        Assert.Equal((450, 0, 450), (await floor.LastAsync())!.Counts());
        Assert.Equal(450, floor.Topic.Count);
    }

    private static Task<ReadBackFloor> WithHistoryAsync(params (string, string)[] with) => ReadBackFloor.StartAsync(
        (api, clock) =>
        {
            api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
            clock.Advance(TimeSpan.FromDays(1));
        },
        with);
}
