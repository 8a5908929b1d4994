using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a text to a contact into its conversation.</summary>
public sealed class OnSmsSent(SubscriberLoop loop, ConversationStore conversations)
    : Subscriber<SmsSent>(Topology.SmsSent, SmsSent.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsSent))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsSent, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<SmsSent> told, CancellationToken cancellationToken) =>
        conversations.ApplyAsync(told, cancellationToken);
}
