using JustCallFx.Core.Issues;
using JustCallFx.Core.WebhookHealth;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.WebhookHealth;

/// <summary>What instances do with what they see: together one state, told once.</summary>
public sealed class InstancesTests : IAsyncLifetime
{
    private HealthFloor floor = null!;
    private HealthInstance one = null!;
    private HealthInstance other = null!;

    public async Task InitializeAsync()
    {
        floor = await HealthFloor.OpenAsync();
        (one, other) = (floor.Instance(), floor.Instance());
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_change_that_both_see_is_told_by_one()
    {
        one.Fails("a");
        other.Fails("b");

        await Task.WhenAll(one.Door.WriteAsync(default), other.Door.WriteAsync(default));
        await Task.WhenAll(one.Assessment.AssessAsync(default), other.Assessment.AssessAsync(default));

        Assert.Single(one.Changes.Concat(other.Changes));
        Assert.Single(await one.Store.HistoryAsync("main", 10, default));
        Assert.Equal(2, (await floor.KnownAsync()).Failing.Length);
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(330, 1)]
    public async Task Attempts_that_fail_at_different_instances_are_those_of_one_event(int seconds, int triesLeft)
    {
        var first = floor.Clock.GetUtcNow();
        one.Fails("a");
        await one.Door.WriteAsync(default);
        floor.Clock.Advance(TimeSpan.FromSeconds(seconds));
        other.Fails("a", first);
        await other.Door.WriteAsync(default);

        var forecast = (await one.Desk.ShowAsync(floor.Account, default)).Forecast;

        Assert.Equal((triesLeft, first.AddMinutes(35.5)), (forecast.TriesLeft, forecast.PauseExpectedAt));
    }

    [Fact]
    public async Task An_attempt_that_is_written_twice_is_one()
    {
        var isLost = false;
        var hasty = floor.Instance(after: call => _ = isLost ? throw new IOException("no answer") : call);
        one.Fails("a");
        await one.Door.WriteAsync(default);
        floor.Clock.Advance(TimeSpan.FromSeconds(30));
        hasty.Fails("a", floor.Clock.GetUtcNow().AddSeconds(-30));

        isLost = true;
        await hasty.Door.WriteAsync(default);
        isLost = false;
        await hasty.Door.WriteAsync(default);

        Assert.Equal(2, Assert.Single((await floor.KnownAsync()).Failing).Attempts);
    }

    [Fact]
    public async Task A_suspected_pause_raises_an_issue_once_and_resolves_it_when_deliveries_come_again()
    {
        await RunOutAsync();
        await one.Assessment.AssessAsync(default);
        await other.Assessment.AssessAsync(default);
        Assert.Equal([IssueKinds.WebhookPaused], floor.Issues.Raised.Select(issue => issue.Kind));

        floor.Clock.Advance(TimeSpan.FromHours(1));
        await other.Arrivals.NoteAsync([floor.Message("b")], default);
        await other.Assessment.AssessAsync(default);
        await one.Assessment.AssessAsync(default);

        Assert.Single(floor.Issues.Resolved);
        Assert.Equal("the webhook was paused", floor.ReadBack.Orders[^1].Because);
        Assert.Equal([WebhookState.Healthy, WebhookState.PauseSuspected, WebhookState.AtRisk, WebhookState.Retrying], await HistoryAsync());
    }

    [Fact]
    public async Task While_the_tables_are_out_an_instance_concludes_and_logs_by_itself()
    {
        await one.Assessment.AssessAsync(default);
        floor.IsOut = true;

        await RunOutAsync();
        var view = await one.Desk.ShowAsync(floor.Account, default);

        Assert.Equal((WebhookState.PauseSuspected, true), (view.State, view.OnlyHere));
        Assert.Equal(3, one.DoorLog.Entries.Count(entry => entry.Level == LogLevel.Warning));
        Assert.Empty(one.Changes);
    }

    [Fact]
    public async Task While_the_tables_are_out_what_was_known_before_is_not_forgotten()
    {
        await RunOutAsync();
        await one.Assessment.AssessAsync(default);
        floor.IsOut = true;
        floor.Clock.Advance(TimeSpan.FromMinutes(2));

        await one.Assessment.AssessAsync(default);
        var view = await one.Desk.ShowAsync(floor.Account, default);

        Assert.Equal((WebhookState.PauseSuspected, true), (view.State, view.OnlyHere));
    }

    [Fact]
    public async Task When_the_tables_are_back_they_learn_what_was_seen()
    {
        floor.IsOut = true;
        var first = floor.Clock.GetUtcNow();
        one.Fails("a");
        await one.Door.WriteAsync(default);
        floor.Clock.Advance(TimeSpan.FromSeconds(30));
        one.Fails("a");
        await one.Door.WriteAsync(default);

        floor.IsOut = false;
        await one.Door.WriteAsync(default);

        var failing = Assert.Single((await floor.KnownAsync()).Failing);
        Assert.Equal((first, 2), (failing.FirstAt, failing.Attempts));
        Assert.Null(one.Door.UnwrittenOf("main"));
    }

    [Fact]
    public async Task An_event_that_is_stored_at_last_fails_no_more()
    {
        one.Fails("a");
        await one.Door.WriteAsync(default);

        one.Stores("a");
        await one.Door.WriteAsync(default);

        Assert.Empty((await floor.KnownAsync()).Failing);
        Assert.Null(one.Failures.NewsOf(floor.Account));
    }

    [Fact]
    public async Task A_failure_that_is_written_after_its_event_arrived_elsewhere_is_none_any_more()
    {
        var first = floor.Clock.GetUtcNow();
        one.Fails("a");
        floor.Clock.Advance(TimeSpan.FromSeconds(30));
        await other.Arrivals.NoteAsync([floor.Message("a", first)], default);

        await one.Door.WriteAsync(default);

        Assert.Empty((await floor.KnownAsync()).Failing);
    }

    [Fact]
    public async Task A_failure_is_none_any_more_though_its_arrival_was_noted_late_and_newer_ones_right_after_it()
    {
        var first = floor.Clock.GetUtcNow();
        one.Fails("a");
        floor.Clock.Advance(TimeSpan.FromSeconds(30));
        var recovered = floor.Message("a", first);
        floor.Clock.Advance(TimeSpan.FromMinutes(5));
        await other.Arrivals.NoteAsync([recovered], default);
        await other.Arrivals.NoteAsync([floor.Message("b")], default);

        await one.Door.WriteAsync(default);

        Assert.Empty((await floor.KnownAsync()).Failing);
    }

    [Fact]
    public async Task A_failure_after_its_event_arrived_once_is_one_all_the_same()
    {
        var first = floor.Clock.GetUtcNow();
        floor.Clock.Advance(TimeSpan.FromSeconds(30));
        await other.Arrivals.NoteAsync([floor.Message("a", first)], default);
        floor.Clock.Advance(TimeSpan.FromSeconds(1));

        one.Fails("a", first);
        await one.Door.WriteAsync(default);

        Assert.Single((await floor.KnownAsync()).Failing);
    }

    [Fact]
    public async Task A_restarted_instance_knows_what_fails()
    {
        one.Fails("a");
        await one.Door.WriteAsync(default);
        floor.Clock.Advance(TimeSpan.FromSeconds(30));

        var view = await floor.Instance().Desk.ShowAsync(floor.Account, default);

        Assert.Equal((WebhookState.Retrying, 3), (view.State, view.Forecast.TriesLeft));
    }

    [Fact]
    public async Task Requests_count_though_their_events_wait_for_the_broker()
    {
        one.LastRequest = floor.Clock.GetUtcNow();

        await one.Door.WriteAsync(default);

        Assert.Equal(one.LastRequest, (await floor.KnownAsync()).LastRequestAt);
    }

    [Fact]
    public async Task No_more_than_a_hundred_changes_are_kept()
    {
        for (var turn = 0; turn < 103; turn++)
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(1));
            var change = new HealthChange(floor.Clock.GetUtcNow(), WebhookState.Healthy, WebhookState.Retrying, floor.Clock.GetUtcNow(), []);
            await one.Store.ChangeAsync("main", known => (known with { LookedAt = floor.Clock.GetUtcNow() }, change), default);
        }

        Assert.Equal(HealthStore.MostChanges, (await one.Store.HistoryAsync("main", 200, default)).Count);
    }

    private async Task<IEnumerable<WebhookState>> HistoryAsync() =>
        (await one.Store.HistoryAsync("main", 10, default)).Select(change => change.To);

    private async Task RunOutAsync()
    {
        foreach (var seconds in new[] { 0, 30, 300, 1800 })
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(seconds));
            one.Fails("a");
            await one.Door.WriteAsync(default);
        }
    }
}
