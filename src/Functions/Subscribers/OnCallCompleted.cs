using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a call that ended into its conversation.</summary>
public sealed class OnCallCompleted(SubscriberLoop loop, ConversationStore conversations)
    : Subscriber<CallCompleted>(Topology.CallCompleted, CallCompleted.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnCallCompleted))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.CallCompleted, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<CallCompleted> told, CancellationToken cancellationToken) =>
        conversations.ApplyAsync(told, cancellationToken);
}
