using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Notes that a contact wants no more texts.</summary>
public sealed class OnSmsOptOut(SubscriberLoop loop, OptOutStore optOuts, ConversationStore conversations)
    : Subscriber<SmsOptOut>(Topology.SmsOptOut, SmsOptOut.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnSmsOptOut))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.SmsOptOut, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override async Task<Outcome> WorkAsync(EventEnvelope<SmsOptOut> told, CancellationToken cancellationToken)
    {
        var noted = await optOuts.NoteAsync(told, cancellationToken);
        // What was said on a line also belongs to the conversation there.
        return told.Event.Parties is null ? noted : await conversations.ApplyAsync(told, cancellationToken);
    }
}
