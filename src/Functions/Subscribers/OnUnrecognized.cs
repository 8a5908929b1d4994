using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Keeps a delivery that was not understood.</summary>
public sealed class OnUnrecognized(SubscriberLoop loop, NotUnderstoodStore store)
{
    /// <summary>Handles one delivery.</summary>
    [Function(nameof(OnUnrecognized))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.Unrecognized, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<Unrecognized>(Unrecognized.EventName, message, actions, store.KeepAsync, cancellationToken);
}
