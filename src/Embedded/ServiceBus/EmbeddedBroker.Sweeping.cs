using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <content>What happens by time alone: locks run out, messages expire, and scheduled ones are enqueued.</content>
public sealed partial class EmbeddedBroker
{
    private static readonly TimeSpan retryDelay = TimeSpan.FromSeconds(1);

    private async Task SweepAsync()
    {
        try
        {
            var (changed, due) = await writer.RunAsync((statements, now) =>
            {
                ScheduledRows.EnqueueDue(statements, entities.Destinations, now);
                return (LockSweep.Run(statements, entities.All, now), LockSweep.NextDue(statements, entities, now));
            });
            Watch(due);
            settled.Pulse();
            foreach (var entity in changed)
                Changed(entity);
            // A waiting receiver is what dead-letters messages that expire, as in Service Bus.
            foreach (var entity in entities.All.Where(entity => entity.DeadLettersExpired))
                entity.Ready.Pulse();
        }
        catch (ServiceBusException fault)
        {
            expiry.Watch(clock.GetUtcNow() + retryDelay);
            logger.SweepFailed(fault, retryDelay);
        }
    }

    // Any write lets the writer try the hand-out again; the sweep is one that needs no caller.
    private void FanOutFailed(Exception fault)
    {
        expiry.Watch(clock.GetUtcNow() + retryDelay);
        logger.FanOutFailed(fault, retryDelay);
    }

    private void Watch(DateTimeOffset? due)
    {
        if (due is { } instant)
            expiry.Watch(instant);
    }

    private void Changed(Entity entity)
    {
        settled.Pulse();
        entity.Ready.Pulse();
        entity.DeadLetters?.Ready.Pulse();
    }
}
