using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Alarms;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Functions.Subscribers;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>The loop on real tables, with a queue and message actions that remember.</summary>
internal sealed class LoopFloor : IAsyncDisposable
{
    private readonly AccountDirectory accounts = new(TestSettings.With(("JustCall:Accounts:default:ApiSecret", "not-real")));

    private LoopFloor()
    {
        View = new(Tables.Client);
        Held = new(Tables.Client);
        Pauses = new(Tables.Client);
        Gate = new(new PauseFlags(Pauses, Tables.Clock, NullLogger<PauseFlags>.Instance), Tables.Clock, NullLogger<SubscriberGate>.Instance);
        Loop = new(
            Gate,
            Held,
            new EventReader(accounts),
            new RetryScheduler(new RetrySender(Retries), View, Tables.Clock, new Random(1), NullLogger<RetryScheduler>.Instance),
            new DeadLetterAlarm(accounts, Issues),
            Tables.Clock,
            Logs);
    }

    public TablesFloor Tables { get; } = new();

    public FakeClock Clock => Tables.Clock;

    /// <summary>The sender of queue <c>retries</c>.</summary>
    public FakeSender Retries { get; } = new();

    public RecordedActions Actions { get; } = new();

    public FakeIssues Issues { get; } = new();

    public RecordingLogger<SubscriberLoop> Logs { get; } = new();

    public RetryStore View { get; }

    public HeldStore Held { get; }

    public PauseStore Pauses { get; }

    public SubscriberGate Gate { get; }

    public SubscriberLoop Loop { get; }

    public static async Task<LoopFloor> OpenAsync()
    {
        var floor = new LoopFloor();
        foreach (var table in new[] { RetryStore.TableName, HeldStore.TableName, PauseStore.TableName })
            await floor.Tables.TableAsync(table);
        return floor;
    }

    public Task HandleAsync(ServiceBusReceivedMessage message, Func<EventEnvelope<SmsReceived>, Outcome> work, CancellationToken cancellationToken = default) =>
        HandleAsync(message, new WorkOnTexts(told => Task.FromResult(work(told))), cancellationToken);

    public Task HandleAsync(ServiceBusReceivedMessage message, ISubscriber subscriber, CancellationToken cancellationToken = default) =>
        Loop.HandleAsync(subscriber, message, Actions, cancellationToken);

    /// <summary>The newest message on queue <c>retries</c> as it is received.</summary>
    public ServiceBusReceivedMessage Again() => Delivery.Of(Retries.Sent[^1]);

    public async Task<IReadOnlyList<WaitingRetry>> ShownAsync() => (await View.SomeAsync(10, default)).Some;

    public static ServiceBusReceivedMessage Message(string id = "msg_1", string subject = SmsReceived.EventName, BinaryData? body = null)
    {
        var eventId = $"default:sms.received:{id}";
        return Delivery.Of(new(body ?? new BinaryData(CloudEvent.Write(new EventEnvelope<SmsReceived>(eventId, "default", "c1", Text(id)))))
        {
            MessageId = eventId,
            Subject = subject,
            CorrelationId = "c1",
            ContentType = CloudEvent.ContentType,
            ApplicationProperties = { ["account"] = "default", ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01" },
        });
    }

    public async ValueTask DisposeAsync()
    {
        accounts.Dispose();
        await Tables.DisposeAsync();
    }

    private static SmsReceived Text(string id) => new()
    {
        OccurredAt = new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero),
        MessageId = id,
        Contact = PhoneNumber.Parse("+14155559876")!.Value,
        Line = PhoneNumber.Parse("+14155551234")!.Value,
        Body = "Hi",
    };
}
