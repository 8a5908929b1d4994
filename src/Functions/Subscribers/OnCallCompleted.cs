using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a call that ended into its conversation.</summary>
public sealed class OnCallCompleted(SubscriberLoop loop, ConversationStore conversations)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnCallCompleted))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.CallCompleted, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<CallCompleted>(CallCompleted.EventName, message, actions, conversations.ApplyAsync, cancellationToken);
}
