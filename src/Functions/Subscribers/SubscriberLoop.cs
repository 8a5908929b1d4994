using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Alarms;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Telemetry;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Subscribers;

/// <summary>
/// What every subscriber does around its own work: reads the event, continues the trace, times, and settles the message by how the
/// work ended. After an exception the event is sent to come again later and the message is completed, so that nothing waits for it.
/// </summary>
public sealed class SubscriberLoop(
    SubscriberGate gate,
    HeldStore held,
    EventReader reader,
    RetryScheduler retries,
    DeadLetterAlarm alarm,
    TimeProvider clock,
    ILogger<SubscriberLoop> logger)
{
    private readonly Settlement settlement = new(retries, alarm, logger);

    /// <summary>Handles one message of a subscriber's subscription, or one that comes again to it.</summary>
    public async Task HandleAsync(
        ISubscriber subscriber, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        using var span = Span(subscriber, message);
        var started = clock.GetTimestamp();
        var ending = subscriber.Takes(message.Subject)
            ? await RunAsync(subscriber, message, cancellationToken)
            : TurnAway(subscriber, message);
        SubscribingMeter.Time(subscriber.Name, ending.Word, clock.GetElapsedTime(started));
        span?.SetTag(TagNames.Subscriber, subscriber.Name).SetTag(TagNames.Outcome, ending.Word);
        if (ending.IsFailure)
            span.Fail(ending.Word);
        await settlement.SettleAsync(subscriber.Name, ending, message, actions, cancellationToken);
    }

    /// <summary>Dead-letters a message that no subscriber can be found for.</summary>
    public Task RefuseAsync(
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        string reason,
        string description,
        CancellationToken cancellationToken) =>
        settlement.SettleAsync(TagNames.None, new Ending.DeadLetter(reason, description), message, actions, cancellationToken);

    private async Task<Ending> RunAsync(ISubscriber subscriber, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (!await gate.LetsThroughAsync(subscriber.Name, cancellationToken))
            {
                await held.KeepAsync(subscriber.Name, message, cancellationToken);
                SubscribingMeter.CountHeld(subscriber.Name);
                return new Ending.Held();
            }

            var outcome = await subscriber.HandleAsync(reader, message, cancellationToken);
            gate.Succeeded(subscriber.Name);
            return Ending.Of(outcome);
        }
        catch (UnreadableEventException unreadable)
        {
            return Ending.Of(Outcome.Rejected(unreadable.Message));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            gate.Failed(subscriber.Name, fault);
            return await RetryAsync(subscriber, message, fault, cancellationToken);
        }
    }

    private async Task<Ending> RetryAsync(
        ISubscriber subscriber, ServiceBusReceivedMessage message, Exception fault, CancellationToken cancellationToken)
    {
        try
        {
            return await retries.ScheduleAsync(subscriber.Name, message, fault, cancellationToken) switch
            {
                RetryDecision.GiveUp(var reason, var description) => new Ending.DeadLetter(reason, description),
                RetryDecision.Later later => new Ending.Retried(later),
                var unknown => throw new UnreachableException($"{unknown}"),
            };
        }
        catch (Exception refused) when (!cancellationToken.IsCancellationRequested)
        {
            logger.RetryNotScheduled(refused, message.MessageId, subscriber.Name, fault.GetType().Name);
            return new Ending.GivenBack();
        }
    }

    private static Ending TurnAway(ISubscriber subscriber, ServiceBusReceivedMessage message)
    {
        if (message.ApplicationProperties.ContainsKey(RetryProperties.Subscriber))
        {
            return new Ending.DeadLetter(
                DeadLetterReasons.Rejected, $"The message is addressed to {subscriber.Name}, which does not take this event.");
        }

        // A new subscription matches everything until its rule is in place.
        return new Ending.Stray();
    }

    private static Activity? Span(ISubscriber subscriber, ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.ContainsKey(RetryProperties.Subscriber)
            ? MessageSpans.Process(Topology.Retries, subscription: null, message)
            : MessageSpans.Process(Topology.Events, subscriber.Name, message);
}
