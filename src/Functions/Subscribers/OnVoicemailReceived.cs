using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a voicemail into its conversation.</summary>
public sealed class OnVoicemailReceived(SubscriberLoop loop, ConversationStore conversations)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnVoicemailReceived))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.VoicemailReceived, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<VoicemailReceived>(VoicemailReceived.EventName, message, actions, conversations.ApplyAsync, cancellationToken);
}
