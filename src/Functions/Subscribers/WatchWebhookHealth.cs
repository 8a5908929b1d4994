using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Alarms;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.WebhookHealth;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Subscribers;

/// <summary>
/// Notes when deliveries arrive, and how late. Works on whole batches: a batch that could not be noted goes back to the broker after half
/// a minute of trying, as often as it takes (the subscription's delivery count is the broker's highest).
/// </summary>
public sealed class WatchWebhookHealth(
    ArrivalLog arrivals, SubscriberGate gate, HeldStore held, DeadLetterAlarm alarm, ILogger<WatchWebhookHealth> logger) : ISubscriber
{
    /// <inheritdoc />
    public string Name => Topology.WebhookHealth;

    /// <summary>Handles one batch.</summary>
    [Function(nameof(WatchWebhookHealth))]
    public async Task RunAsync(
        [ServiceBusTrigger(
            Topology.Events, Topology.WebhookHealth, Connection = Topology.Connection, IsBatched = true, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage[] messages,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        try
        {
            var unreadable = await WorkAsync(messages, cancellationToken);
            await SettleAsync(messages, unreadable, actions, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.BatchGivenBack(fault, messages.Length, Name);
            await Task.WhenAll(messages.Select(message => actions.AbandonMessageAsync(message, cancellationToken: cancellationToken)));
        }
    }

    /// <inheritdoc />
    public bool Takes(string? eventName) => eventName is not null;

    /// <inheritdoc />
    public async Task<Outcome> HandleAsync(EventReader reader, ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        await arrivals.NoteAsync([message], cancellationToken) is [var (_, because), ..]
            ? Outcome.Rejected(because)
            : Outcome.Done;

    private async Task<IReadOnlyDictionary<ServiceBusReceivedMessage, string>> WorkAsync(
        ServiceBusReceivedMessage[] messages, CancellationToken cancellationToken)
    {
        if (await gate.LetsThroughAsync(Name, cancellationToken))
            return (await arrivals.NoteAsync(messages, cancellationToken)).ToDictionary(one => one.Message, one => one.Because);
        await Task.WhenAll(messages.Select(message => held.KeepAsync(Name, message, cancellationToken)));
        return new Dictionary<ServiceBusReceivedMessage, string>();
    }

    private async Task SettleAsync(
        ServiceBusReceivedMessage[] messages,
        IReadOnlyDictionary<ServiceBusReceivedMessage, string> unreadable,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        foreach (var (message, because) in unreadable)
        {
            logger.EventRejected(message.MessageId, message.CorrelationId ?? "none", because);
            SubscribingMeter.CountDeadLettered(Name, DeadLetterReasons.Rejected);
        }

        await Task.WhenAll(messages.Select(message => unreadable.TryGetValue(message, out var because)
            ? actions.DeadLetterMessageAsync(
                message,
                deadLetterReason: DeadLetterReasons.Rejected,
                deadLetterErrorDescription: because,
                cancellationToken: cancellationToken)
            : actions.CompleteMessageAsync(message, cancellationToken)));
        foreach (var (message, because) in unreadable)
            await alarm.TellAsync(Name, message, DeadLetterReasons.Rejected, because, cancellationToken);
    }
}
