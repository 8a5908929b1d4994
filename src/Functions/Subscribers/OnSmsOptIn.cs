using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Notes that a contact wants texts again.</summary>
public sealed class OnSmsOptIn(SubscriberLoop loop, OptOutStore optOuts, ConversationStore conversations)
    : Subscriber<SmsOptIn>(Topology.SmsOptIn, SmsOptIn.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsOptIn))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsOptIn, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<SmsOptIn> told, CancellationToken cancellationToken) =>
        // What was said on a line also belongs to the conversation there, and lifts nothing where it is rejected.
        told.Event.Parties is null
            ? optOuts.NoteAsync(told, cancellationToken)
            : conversations.ApplyAsync(told, at => optOuts.NoteAsync(told with { Event = told.Event with { OccurredAt = at } }, cancellationToken), cancellationToken);
}
