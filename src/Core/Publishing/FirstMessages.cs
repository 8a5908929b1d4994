using Azure.Messaging.ServiceBus;

namespace JustCallFx.Core.Publishing;

/// <summary>Looks at messages without taking them.</summary>
internal static class FirstMessages
{
    /// <summary>The first messages of a subscription to our topic, or of one of our queues.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="entity">The subscription or queue.</param>
    /// <param name="part">Its messages, or its dead letters.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ServiceBusException">The broker did not answer as wanted.</exception>
    public static async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekFirstAsync(
        this ServiceBusClient broker, string entity, SubQueue part, int most, CancellationToken cancellationToken)
    {
        var options = new ServiceBusReceiverOptions { SubQueue = part };
        await using var receiver = Topology.Queues.Contains(entity)
            ? broker.CreateReceiver(entity, options)
            : broker.CreateReceiver(Topology.Events, entity, options);
        var first = new List<ServiceBusReceivedMessage>();
        // A broker may give fewer than there are; each look goes on after the one before.
        while (first.Count < most
            && await receiver.PeekMessagesAsync(most - first.Count, cancellationToken: cancellationToken) is { Count: > 0 } some)
            first.AddRange(some);
        return first;
    }
}
