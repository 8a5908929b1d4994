using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a missed call into its conversation.</summary>
public sealed class OnCallMissed(SubscriberLoop loop, ConversationStore conversations)
    : Subscriber<CallMissed>(Topology.CallMissed, CallMissed.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnCallMissed))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.CallMissed, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<CallMissed> told, CancellationToken cancellationToken) =>
        conversations.ApplyAsync(told, cancellationToken);
}
