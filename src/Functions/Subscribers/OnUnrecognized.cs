using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Keeps a delivery that was not understood.</summary>
public sealed class OnUnrecognized(SubscriberLoop loop, NotUnderstoodStore store)
    : Subscriber<Unrecognized>(Topology.Unrecognized, Unrecognized.EventName)
{
    /// <summary>Handles one delivery.</summary>
    [Function(nameof(OnUnrecognized))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.Unrecognized, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<Unrecognized> told, CancellationToken cancellationToken) =>
        store.KeepAsync(told, cancellationToken);
}
