using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Backlog;

/// <summary>
/// Looks into subscriptions and queues without taking anything: real numbers would need the right to manage them. The first hundred
/// messages of each are looked at, so that numbers are "at least", and of a queue that begins with a hundred for later the age is not told.
/// </summary>
public sealed class EntityReader(ServiceBusClient broker)
{
    private const int Most = 100;

    /// <summary>Looks into a subscription to our topic, or one of our queues.</summary>
    /// <exception cref="ServiceBusException">The broker did not answer as wanted.</exception>
    public async Task<EntityBacklog> ReadAsync(string entity, CancellationToken cancellationToken)
    {
        var first = await broker.PeekFirstAsync(entity, SubQueue.None, Most, cancellationToken);
        var dead = await broker.PeekFirstAsync(entity, SubQueue.DeadLetter, Most, cancellationToken);
        var waiting = first.Where(message => message.State == ServiceBusMessageState.Active).ToList();
        return new(entity, Number(waiting, first), Oldest(waiting), Number(dead, dead), Oldest(dead));
    }

    private static AtLeast Number(IReadOnlyCollection<ServiceBusReceivedMessage> counted, IReadOnlyCollection<ServiceBusReceivedMessage> seen) =>
        new(counted.Count, seen.Count == Most);

    private static DateTimeOffset? Oldest(IReadOnlyCollection<ServiceBusReceivedMessage> messages) =>
        messages.Count == 0 ? null : messages.Min(message => message.EnqueuedTime);
}
