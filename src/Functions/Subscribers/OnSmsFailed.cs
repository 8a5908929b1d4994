using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Notes that a text did not reach the contact.</summary>
public sealed class OnSmsFailed(SubscriberLoop loop, ConversationStore conversations)
    : Subscriber<SmsFailed>(Topology.SmsFailed, SmsFailed.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsFailed))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsFailed, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<SmsFailed> told, CancellationToken cancellationToken) =>
        conversations.ApplyAsync(told, cancellationToken);
}
