using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Keeps a delivery that was not understood, or the reference to an event that was set aside.</summary>
public sealed class OnUnrecognized(SubscriberLoop loop, NotUnderstoodStore store, SetAsideAlarm alarm)
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
    protected override async Task<Outcome> WorkAsync(EventEnvelope<Unrecognized> told, CancellationToken cancellationToken)
    {
        var outcome = await store.KeepAsync(told, cancellationToken);
        // Also for one that is kept already: who kept it may have died before it was told.
        await alarm.TellAsync(told, cancellationToken);
        return outcome;
    }
}
