using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Subscribing.Alarms;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.Functions.Subscribers;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>How batches of the subscription to all events are settled.</summary>
public sealed class WatchWebhookHealthTests : IAsyncLifetime
{
    private readonly AccountDirectory accounts = new(TestSettings.With(("JustCall:Accounts:default:ApiSecret", "not-real")));
    private readonly RecordedActions actions = new();
    private LoopFloor floor = null!;
    private HealthStore store = null!;
    private HealthGauge gauge = null!;
    private WatchWebhookHealth function = null!;

    public async Task InitializeAsync()
    {
        floor = await LoopFloor.OpenAsync();
        await floor.Tables.TableAsync(HealthStore.TableName);
        (store, gauge) = (new(floor.Tables.Client, floor.Clock), new(floor.Clock));
        var arrivals = new ArrivalLog(accounts, store, gauge, floor.Clock, NullLogger<ArrivalLog>.Instance);
        function = new(arrivals, floor.Gate, floor.Held, new DeadLetterAlarm(accounts, floor.Issues), NullLogger<WatchWebhookHealth>.Instance);
    }

    public async Task DisposeAsync()
    {
        store.Dispose();
        gauge.Dispose();
        accounts.Dispose();
        await floor.DisposeAsync();
    }

    [Fact]
    public async Task A_bad_message_goes_to_the_dead_letters_and_the_others_are_done()
    {
        await function.RunAsync([Arrived("a"), Arrived("b", account: "nobody"), Arrived("c")], actions, default);

        Assert.Equal(
            [RecordedActions.Completed, RecordedActions.DeadLettered("Rejected", "The message cannot be read: its account is none of those in the settings."), RecordedActions.Completed],
            actions.Settled);
    }

    [Fact]
    public async Task A_bad_message_is_an_issue_at_once()
    {
        await function.RunAsync([Arrived("a"), Arrived("b", account: "nobody")], actions, default);

        var raised = Assert.Single(floor.Issues.Raised);
        Assert.Equal((IssueKinds.DeadLetters, IssueReport.WholeApp), (raised.Kind, raised.Account));
        Assert.StartsWith("An event of webhook-health went to the dead letters", raised.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_cannot_be_noted_goes_back_to_the_broker()
    {
        await floor.Tables.Client.DeleteTableAsync(HealthStore.TableName);

        var running = function.RunAsync([Arrived("a"), Arrived("b")], actions, default);
        while (!running.IsCompleted)
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await running;
        Assert.Equal([RecordedActions.Abandoned, RecordedActions.Abandoned], actions.Settled);
    }

    [Fact]
    public async Task While_it_is_paused_events_are_held()
    {
        await floor.Pauses.AddAsync(function.Name, new(floor.Clock.GetUtcNow(), "ana"), default);

        await function.RunAsync([Arrived("a"), Arrived("b")], actions, default);

        Assert.Equal([RecordedActions.Completed, RecordedActions.Completed], actions.Settled);
        Assert.Equal(2, (await floor.Held.CountAsync(function.Name, 10, default)).Count);
    }

    private static ServiceBusReceivedMessage Arrived(string id, string account = "default") => Delivery.Of(
        new ServiceBusMessage("""{"time":"2026-03-02T12:00:00Z"}""")
        {
            MessageId = id,
            Subject = "sms.received",
            ApplicationProperties = { ["account"] = account, ["origin"] = "webhook", ["receivedAt"] = "2026-03-02T12:00:01Z" },
        });
}
