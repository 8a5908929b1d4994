using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a voicemail into its conversation.</summary>
public sealed class OnVoicemailReceived(SubscriberLoop loop, ConversationStore conversations)
    : Subscriber<VoicemailReceived>(Topology.VoicemailReceived, VoicemailReceived.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnVoicemailReceived))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.VoicemailReceived, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<VoicemailReceived> told, CancellationToken cancellationToken) =>
        conversations.ApplyAsync(told, cancellationToken);
}
