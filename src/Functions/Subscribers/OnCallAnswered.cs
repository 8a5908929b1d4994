using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes an answered call into its conversation.</summary>
public sealed class OnCallAnswered(SubscriberLoop loop, ConversationStore conversations)
    : Subscriber<CallAnswered>(Topology.CallAnswered, CallAnswered.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnCallAnswered))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.CallAnswered, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<CallAnswered> told, CancellationToken cancellationToken) =>
        conversations.ApplyAsync(told, cancellationToken);
}
