using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Hands an event that comes again to the one subscriber that it is addressed to.</summary>
public sealed class RetrySubscriber(SubscriberLoop loop, SubscriberCatalog subscribers)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(RetrySubscriber))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Retries, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        subscribers.Find(message.ApplicationProperties.GetValueOrDefault(RetryProperties.Subscriber) as string) is { } subscriber
            ? loop.HandleAsync(subscriber, message, actions, cancellationToken)
            : loop.RefuseAsync(
                message,
                actions,
                DeadLetterReasons.UnknownSubscriber,
                $"The property '{RetryProperties.Subscriber}' names no subscriber of this program; there are {string.Join(", ", subscribers.Names)}.",
                cancellationToken);
}
