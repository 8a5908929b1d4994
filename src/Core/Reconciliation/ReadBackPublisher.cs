using System.Diagnostics;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Reconciliation;

/// <summary>
/// Puts events that were read from JustCall's API onto the topic, under the ids that the webhook's have. Whoever knows such an event by
/// its id does nothing about it a second time.
/// </summary>
public sealed class ReadBackPublisher(EventPublisher publisher, ConversationIds conversations, TimeProvider clock)
{
    /// <summary>Publishes an event; false when the topic will never take it, because it is too large.</summary>
    /// <param name="account">The account.</param>
    /// <param name="id">The event's id; see <see cref="EventIds"/>.</param>
    /// <param name="told">The event.</param>
    /// <param name="origin">Why it was read; see <see cref="EventProperties.Origin"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">The broker has not taken it.</exception>
    public async Task<bool> PublishAsync(Account account, string id, JustCallEvent told, string origin, CancellationToken cancellationToken)
    {
        var conversation = told.Parties is { } parties ? conversations.Of(account.Name, parties.Line, parties.Contact) : null;
        var body = CloudEvent.Write(new EventEnvelope<JustCallEvent>(id, account.Name, conversation, told) { Origin = origin });
        if (body.Length > EventPublisher.LargestBody)
            return false;
        var dialect = account.ApiProfile == ApiProfile.Help ? "help" : "developer";
        var outgoing = new OutgoingEvent(id, told.Name, account.Name, dialect, conversation, body);
        try
        {
            await publisher.PublishAsync(outgoing, new Arrival(origin, clock.GetUtcNow(), Activity.Current?.Id), cancellationToken);
            return true;
        }
        catch (Exception refusal) when (BrokerRefusal.IsForGood(refusal))
        {
            return false;
        }
    }
}
