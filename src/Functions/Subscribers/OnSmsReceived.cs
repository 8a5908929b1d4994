using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes an inbound text into its conversation.</summary>
public sealed class OnSmsReceived(SubscriberLoop loop, ConversationStore conversations)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsReceived))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsReceived, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<SmsReceived>(SmsReceived.EventName, message, actions, conversations.ApplyAsync, cancellationToken);
}
