using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes an inbound text into its conversation, and notes whether it opts out.</summary>
public sealed class OnSmsReceived(SubscriberLoop loop, SpokenConsent consent, ConversationStore conversations)
    : Subscriber<SmsReceived>(Topology.SmsReceived, SmsReceived.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsReceived))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsReceived, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override async Task<Outcome> WorkAsync(EventEnvelope<SmsReceived> told, CancellationToken cancellationToken)
    {
        await consent.HearOptOutAsync(told, cancellationToken);
        return await conversations.ApplyAsync(told, at => consent.HearOptInAsync(told, at, cancellationToken), cancellationToken);
    }
}
