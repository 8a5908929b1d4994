using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Subscribers;

/// <summary>
/// What every subscriber does around its own work: reads the event, continues the trace, and settles the message by how the work
/// ended. An exception goes to the runtime after a pause, and the runtime gives the message back to come again.
/// </summary>
public sealed class SubscriberLoop(TimeProvider clock, ILogger<SubscriberLoop> logger)
{
    private const int LongestPauseSeconds = 20;

    /// <summary>The longest reason and description that a dead letter takes, in characters (Service Bus limits).</summary>
    private const int LongestReason = 4096;

    /// <summary>Handles one message.</summary>
    /// <param name="eventName">The canonical event that the subscription is for.</param>
    /// <param name="message">The message.</param>
    /// <param name="actions">What settles it.</param>
    /// <param name="work">The subscriber's work; it may be asked to do the same event again.</param>
    /// <param name="cancellationToken">Ends the work when the app stops.</param>
    public async Task HandleAsync<TEvent>(
        string eventName,
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        Func<EventEnvelope<TEvent>, CancellationToken, Task<Outcome>> work,
        CancellationToken cancellationToken)
        where TEvent : JustCallEvent
    {
        using var activity = StartActivity(eventName, message);
        if (message.Subject != eventName)
        {
            // A new subscription matches everything until its rule is in place.
            logger.MessageStray(message.MessageId, eventName);
            await actions.CompleteMessageAsync(message, cancellationToken);
            return;
        }

        await SettleAsync(message, actions, await WorkAsync(eventName, message, work, cancellationToken), cancellationToken);
    }

    private async Task<Outcome> WorkAsync<TEvent>(
        string eventName,
        ServiceBusReceivedMessage message,
        Func<EventEnvelope<TEvent>, CancellationToken, Task<Outcome>> work,
        CancellationToken cancellationToken)
        where TEvent : JustCallEvent
    {
        try
        {
            return await work(CloudEvent.Read<TEvent>(message.Body.ToMemory(), eventName), cancellationToken);
        }
        catch (UnreadableEventException unreadable)
        {
            return Outcome.Rejected(unreadable.Message);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.EventFailed(message.MessageId, message.DeliveryCount, fault.GetType().Name);
            // The broker hands a message out again at once, ten times in all. Kept back a little longer each time, well within its lock, a
            // short outage of the tables does not end in the dead letters.
            await Task.Delay(PauseAfter(message.DeliveryCount), clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private async Task SettleAsync(
        ServiceBusReceivedMessage message, ServiceBusMessageActions actions, Outcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case Outcome.Refusal refusal:
                logger.EventRejected(message.MessageId, ConversationOf(message), refusal.Because);
                await actions.DeadLetterMessageAsync(
                    message,
                    deadLetterReason: "Rejected",
                    deadLetterErrorDescription: refusal.Because[..Math.Min(refusal.Because.Length, LongestReason)],
                    cancellationToken: cancellationToken);
                return;
            case Outcome.Skip skip:
                logger.EventSkipped(message.MessageId, ConversationOf(message), skip.Because);
                break;
            default:
                logger.EventHandled(message.MessageId, ConversationOf(message));
                break;
        }

        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private static TimeSpan PauseAfter(int deliveryCount) =>
        TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Max(deliveryCount, 1) - 1), LongestPauseSeconds));

    private static string ConversationOf(ServiceBusReceivedMessage message) => message.CorrelationId ?? "none";

    private static Activity? StartActivity(string eventName, ServiceBusReceivedMessage message)
    {
        message.ApplicationProperties.TryGetValue(EventProperties.TraceParent, out var parent);
        return JustCallFxTelemetry.Source.StartActivity(ActivityNames.Process(eventName), ActivityKind.Consumer, parent as string);
    }
}
