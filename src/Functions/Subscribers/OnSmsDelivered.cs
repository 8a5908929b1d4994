using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Notes that a text reached the contact.</summary>
public sealed class OnSmsDelivered(SubscriberLoop loop, ConversationStore conversations)
    : Subscriber<SmsDelivered>(Topology.SmsDelivered, SmsDelivered.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsDelivered))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsDelivered, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<SmsDelivered> told, CancellationToken cancellationToken) =>
        conversations.ApplyAsync(told, cancellationToken);
}
