using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Limits;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Reconciliation;
using JustCallFx.Core.SmsApi;

namespace JustCallFx.Core.Backfill;

/// <summary>
/// Publishes the numbers on JustCall's lists of those who want no texts as opt-outs. A list tells what holds now, so each is an opt-out as of
/// the order of the backfill: a START in older texts does not lift it, one that comes afterwards does.
/// </summary>
public sealed class OptOutList(SmsApiClient api, ReadBackPublisher publisher, ConversationIds conversations)
{
    private const string NotDocumented = "this form of JustCall's API documents no list of those who want no texts";
    private const int AtOnce = 16;

    /// <summary>Reads a page of the list; what cannot be read of it does not stop the texts.</summary>
    /// <returns>The state afterwards, and whether to go on now.</returns>
    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">The broker has not taken an opt-out.</exception>
    internal async Task<(BackfillState State, bool GoesOn)> ReadPageAsync(
        Account account, BackfillState state, int page, CancellationToken cancellationToken)
    {
        switch (await api.ListRefusingAsync(account, page, CallPriority.Bulk, cancellationToken))
        {
            case null:
                return (state with { ListPage = null, ListFault = NotDocumented }, true);
            case ApiResult<RefusingPage>.Done { Value: var listed }:
                var published = 0;
                foreach (var some in listed.Contacts.Chunk(AtOnce))
                    published += (await Task.WhenAll(some.Select(contact => PublishAsync(account, contact, state.Texts.StartedAt, cancellationToken))))
                        .Count(isPublished => isPublished);
                return (After(state, listed, published), true);
            case ApiResult<RefusingPage>.Refused { Error: var error }:
                return (state with { ListPage = null, ListFault = $"JustCall refused the list: {error}" }, true);
            default:
                return (state, false);
        }
    }

    private static BackfillState After(BackfillState state, RefusingPage listed, int published) => state with
    {
        ListPage = listed.NextPage,
        OptOuts = state.OptOuts + published,
        ListFault = listed.Unreadable > 0 || published < listed.Contacts.Length
            ? "entries of the list without a number, or that could not be published, were left out"
            : state.ListFault,
    };

    private Task<bool> PublishAsync(Account account, RefusingContact contact, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var told = new SmsOptOut { OccurredAt = at, Contact = contact.Number, ContactId = contact.ContactId, Lists = contact.Lists };
        // By the number, since a contact may have several.
        var id = EventIds.Of(account.Name, told.Name, conversations.OfContact(account.Name, contact.Number), EventIds.Occurrence(at));
        return publisher.PublishAsync(account, id, told, EventProperties.FromBackfill, cancellationToken);
    }
}
