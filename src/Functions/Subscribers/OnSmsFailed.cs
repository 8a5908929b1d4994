using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Notes that a text did not reach the contact.</summary>
public sealed class OnSmsFailed(SubscriberLoop loop, ConversationStore conversations)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsFailed))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsFailed, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<SmsFailed>(SmsFailed.EventName, message, actions, conversations.ApplyAsync, cancellationToken);
}
