using JustCallFx.Core.Issues;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Alarms;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Tests.Issues;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing.Alarms;

/// <summary>What operations are told of events that do not get on.</summary>
public sealed class OverdueAlarmTests : IAsyncLifetime
{
    private readonly TablesFloor tables = new();
    private readonly FakeIssues issues = new();
    private RetryStore retries = null!;
    private HeldStore held = null!;
    private PauseStore pauses = null!;
    private OverdueAlarm alarm = null!;

    public async Task InitializeAsync()
    {
        foreach (var name in new[] { RetryStore.TableName, HeldStore.TableName, PauseStore.TableName })
            await tables.TableAsync(name);
        (retries, held, pauses) = (new(tables.Client), new(tables.Client), new(tables.Client));
        alarm = new OverdueAlarm(new SubscriberNames(["sms-received", "sms-sent"]), retries, held, pauses, issues, tables.Clock);
    }

    public async Task DisposeAsync() => await tables.DisposeAsync();

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    [InlineData((24 * 60) - 1, 1)]
    [InlineData((24 * 60) + 1, 0)] // Left over in the view.
    public async Task A_retry_is_overdue_after_ten_minutes(int minutes, int raised)
    {
        await NoteRetryAsync();
        tables.Clock.Advance(TimeSpan.FromMinutes(minutes));

        await AssessAsync();

        Assert.Equal(raised, issues.Raised.Count);
    }

    [Fact]
    public async Task It_says_how_many_of_whom_and_is_over_when_they_are_gone()
    {
        await NoteRetryAsync("e1");
        await NoteRetryAsync("e2");
        tables.Clock.Advance(TimeSpan.FromMinutes(11));
        await AssessAsync();
        await retries.ForgetAsync("sms-received", "e1", default);
        await retries.ForgetAsync("sms-received", "e2", default);

        await AssessAsync(AnIssue.Of(IssueKinds.OverdueRetries));

        Assert.Equal("2 events of sms-received should have come again more than 10 minutes ago.", Assert.Single(issues.Raised).Summary);
        Assert.Single(issues.Resolved);
    }

    [Fact]
    public async Task Held_events_are_stuck_when_the_oldest_is_the_same_for_ten_minutes()
    {
        await held.KeepAsync("sms-sent", AMessage.Text(), default);
        await AssessAsync();
        tables.Clock.Advance(TimeSpan.FromMinutes(9));
        await AssessAsync();
        Assert.Empty(issues.Raised);

        tables.Clock.Advance(TimeSpan.FromMinutes(1));
        await AssessAsync();

        Assert.Equal("The events that sms-sent holds have not got on for 10 minutes.", Assert.Single(issues.Raised).Summary);
    }

    [Fact]
    public async Task Held_events_that_get_on_are_no_issue()
    {
        for (var minute = 0; minute < 30; minute += 6)
        {
            await held.KeepAsync("sms-sent", AMessage.Text($"m{minute}", tables.Clock.GetUtcNow()), default);
            await AssessAsync();
            await held.RemoveAsync((await held.OldestAsync("sms-sent", 1, default))[0], default);
            tables.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        Assert.Empty(issues.Raised);
    }

    [Fact]
    public async Task What_a_paused_subscriber_leaves_lying_is_meant()
    {
        await NoteRetryAsync();
        await held.KeepAsync("sms-received", AMessage.Text(), default);
        await pauses.AddAsync("sms-received", new Pause(tables.Clock.GetUtcNow(), "ana"), default);
        await AssessAsync();
        tables.Clock.Advance(TimeSpan.FromMinutes(30));

        await AssessAsync();

        Assert.Empty(issues.Raised);
    }

    [Fact]
    public async Task What_was_held_while_its_subscriber_was_paused_has_ten_minutes_to_get_on()
    {
        await held.KeepAsync("sms-sent", AMessage.Text(), default);
        await AssessAsync();
        await pauses.AddAsync("sms-sent", new Pause(tables.Clock.GetUtcNow(), "ana"), default);
        tables.Clock.Advance(TimeSpan.FromMinutes(30));
        await AssessAsync();
        await pauses.RemoveAsync("sms-sent", default);

        await AssessAsync();

        Assert.Empty(issues.Raised);
    }

    [Fact]
    public async Task What_is_held_for_a_subscriber_that_does_not_exist_is_an_issue_until_it_is_gone()
    {
        await held.KeepAsync("sms-lost", AMessage.Text(), default);
        await held.KeepAsync("sms-sent", AMessage.Text(), default);
        await AssessAsync();
        await held.RemoveAsync((await held.OldestAsync("sms-lost", 1, default))[0], default);

        await AssessAsync(AnIssue.Of(IssueKinds.HeldForNobody));

        var raised = Assert.Single(issues.Raised);
        Assert.Equal((IssueKinds.HeldForNobody, "sms-lost, which this version does not have, has 1 event held."), (raised.Kind, raised.Summary));
        Assert.Equal(IssueKinds.HeldForNobody, Assert.Single(issues.Resolved).Kind);
    }

    private Task AssessAsync(params Issue[] standing) => alarm.AssessAsync(standing, default);

    private Task NoteRetryAsync(string id = "e1") =>
        retries.NoteAsync(new WaitingRetry("sms-received", id, "sms.received", 1, tables.Clock.GetUtcNow(), "TimeoutException"), default);
}
