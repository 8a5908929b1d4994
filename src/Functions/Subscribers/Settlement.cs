using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Subscribing.Alarms;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Settles messages by how a subscriber's turn with them ended, and says so.</summary>
internal sealed class Settlement(RetryScheduler retries, DeadLetterAlarm alarm, ILogger logger)
{
    /// <summary>The longest description that a dead letter takes, in characters (a limit of Service Bus).</summary>
    private const int LongestDescription = 4096;

    public async Task SettleAsync(
        string subscriber, Ending ending, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken)
    {
        Tell(subscriber, ending, message);
        switch (ending)
        {
            case Ending.GivenBack:
                await actions.AbandonMessageAsync(message, cancellationToken: cancellationToken);
                return;
            case Ending.DeadLetter dead:
                await DeadLetterAsync(dead, message, actions, cancellationToken);
                SubscribingMeter.CountDeadLettered(subscriber, dead.Reason);
                await alarm.TellAsync(subscriber, message, dead.Reason, dead.Description, cancellationToken);
                break;
            default:
                await actions.CompleteMessageAsync(message, cancellationToken);
                break;
        }

        await ShowAsync(subscriber, ending, message, cancellationToken);
    }

    private static Task DeadLetterAsync(
        Ending.DeadLetter dead, ServiceBusReceivedMessage message, ServiceBusMessageActions actions, CancellationToken cancellationToken) =>
        actions.DeadLetterMessageAsync(
            message,
            deadLetterReason: dead.Reason,
            deadLetterErrorDescription: dead.Description[..Math.Min(dead.Description.Length, LongestDescription)],
            cancellationToken: cancellationToken);

    // A held event keeps its place in the view: it comes again with the tries that it had.
    private Task ShowAsync(string subscriber, Ending ending, ServiceBusReceivedMessage message, CancellationToken cancellationToken) => ending switch
    {
        Ending.Held => Task.CompletedTask,
        Ending.Retried retried => retries.ShowAsync(subscriber, message, retried.Later, cancellationToken),
        _ => retries.EndAsync(subscriber, message, cancellationToken),
    };

    private void Tell(string subscriber, Ending ending, ServiceBusReceivedMessage message)
    {
        var (id, conversation) = (message.MessageId, message.CorrelationId ?? "none");
        switch (ending)
        {
            case Ending.Done:
                logger.EventHandled(id, conversation);
                break;
            case Ending.Skipped skipped:
                logger.EventSkipped(id, conversation, skipped.Because);
                break;
            case Ending.Stray:
                logger.MessageStray(id, subscriber);
                break;
            case Ending.Held:
                logger.EventHeld(id, subscriber);
                break;
            case Ending.Retried { Later: var later }:
                logger.EventFailed(id, subscriber, later.Error, later.At);
                break;
            case Ending.DeadLetter dead:
                logger.EventRejected(id, conversation, dead.Description);
                break;
        }
    }
}
