using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Has events whose work failed come again, and shows operations which do.</summary>
public sealed class RetryScheduler(RetrySender sender, RetryStore view, TimeProvider clock, Random random, ILogger<RetryScheduler> logger)
{
    private static readonly TimeSpan ShowWithin = TimeSpan.FromSeconds(5);

    /// <summary>Decides what becomes of an event whose work failed, and sends it off to come again if it is to.</summary>
    /// <exception cref="ServiceBusException">The broker has not taken it.</exception>
    public async Task<RetryDecision> ScheduleAsync(
        string subscriber, ServiceBusReceivedMessage message, Exception fault, CancellationToken cancellationToken)
    {
        var tries = TriesSoFar.Of(message.ApplicationProperties);
        var decision = RetryPlan.After(fault, tries, clock.GetUtcNow(), random.NextDouble());
        if (decision is RetryDecision.Later later)
        {
            var again = AddressedMessage.To(subscriber, message, later.Tries);
            again.ApplicationProperties[RetryProperties.Error] = later.Error;
            await sender.SendAsync(again, later.At, cancellationToken);
            SubscribingMeter.CountScheduled(subscriber, isOfTheStore: later.Tries.StoreFailingSince is not null);
        }

        return decision;
    }

    /// <summary>Shows operations that an event comes again. Failing to changes nothing.</summary>
    public Task ShowAsync(string subscriber, ServiceBusReceivedMessage message, RetryDecision.Later later, CancellationToken cancellationToken)
    {
        // While the tables fail, they cannot show it either, and every event would wait for them once more.
        if (later.Tries.StoreFailingSince is not null)
            return Task.CompletedTask;
        var retry = new WaitingRetry(subscriber, message.MessageId ?? "", message.Subject ?? "", later.Tries.Failed, later.At, later.Error);
        return TryAsync(retry.EventId, token => view.NoteAsync(retry, token), cancellationToken);
    }

    /// <summary>Shows a retry no more, since it has ended. Failing to changes nothing.</summary>
    public Task EndAsync(string subscriber, ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        TriesSoFar.Of(message.ApplicationProperties).Failed == 0
            ? Task.CompletedTask
            : TryAsync(message.MessageId ?? "", token => view.ForgetAsync(subscriber, message.MessageId ?? "", token), cancellationToken);

    private async Task TryAsync(string eventId, Func<CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = new CancellationTokenSource(ShowWithin, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            await write(either.Token).WaitAsync(either.Token);
        }
        catch (Exception fault)
        {
            logger.RetryNotShown(fault, eventId);
        }
    }
}
