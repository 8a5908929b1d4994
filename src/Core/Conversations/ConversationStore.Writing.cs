using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

public sealed partial class ConversationStore
{
    // A lost race was won by another process; whoever loses this often comes again later, when there is less of a crowd.
    private const int MostRaces = 20;

    private async Task<bool> ChangeAsync(string id, Func<Conversation, Conversation> change, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(id, cancellationToken);
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(id, ConversationKeys.State, cancellationToken: cancellationToken);
            if (!found.HasValue)
                return false;
            var row = ConversationRows.State(change(ConversationRows.State(found.Value!)));
            row.ETag = found.Value!.ETag;
            if (await table.TryWriteAsync(row, cancellationToken))
                return true;
        }
    }

    private async Task<bool> WriteOnceAsync(Conversation opened, ConversationChange change, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(opened.Id, cancellationToken);
        var looksForTwin = false;
        for (var race = 1; ; race++)
        {
            var state = await table.GetEntityIfExistsAsync<TableEntity>(opened.Id, ConversationKeys.State, cancellationToken: cancellationToken);
            // After the state: what is written from then on fails on its ETag.
            if (looksForTwin)
                await change.LookForTwinAsync(opened.Id, sightings, cancellationToken);
            var actions = state.HasValue
                ? await change.OfAsync(ConversationRows.State(state.Value!).With(opened.Contact), state.Value!.ETag, replies, cancellationToken)
                : await change.OfAsync(await forgotten.RecallAsync(opened, cancellationToken), etag: null, replies, cancellationToken);
            try
            {
                await table.SubmitTransactionAsync(actions, cancellationToken);
                return !change.IsToldAlready;
            }
            catch (TableTransactionFailedException refused) when (ConversationChange.WasSeen(refused))
            {
                return false;
            }
            catch (TableTransactionFailedException refused) when (change.MetSighting(refused) && race < MostRaces)
            {
                looksForTwin = true;
            }
            catch (TableTransactionFailedException refused) when (ConversationChange.WasRaced(refused) && race < MostRaces)
            {
                // Another process wrote an event of this conversation first; read again.
            }
        }
    }

    private ConversationChange Change<TEvent>(EventEnvelope<TEvent> told, DateTimeOffset now)
        where TEvent : JustCallEvent
    {
        var eventId = TableKey.Of(told.Id);
        var sharesIds = accounts?.Find(told.Account)?.SharesIds ?? true;
        // What was read from the API has no other origin.
        var sighting = sharesIds ? null : TextSighting.Of(eventId, told.Event, isOfApi: told.Origin is not null);
        return new ConversationChange(eventId, told.Event, now, sighting) { GetsReply = told.Origin != EventProperties.FromBackfill };
    }

    private Task<TableEntity?> SeenAsync(string id, ConversationChange change, CancellationToken cancellationToken) =>
        table.FindAsync(id, ConversationKeys.Seen(change.EventId), cancellationToken);
}
