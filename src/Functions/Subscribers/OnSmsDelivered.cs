using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Notes that a text reached the contact.</summary>
public sealed class OnSmsDelivered(SubscriberLoop loop, ConversationStore conversations)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsDelivered))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsDelivered, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<SmsDelivered>(SmsDelivered.EventName, message, actions, conversations.ApplyAsync, cancellationToken);
}
