using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.Conversations;

public sealed partial class ConversationStore
{
    // A lost race was won by another process; whoever loses this often comes again later, when there is less of a crowd.
    private const int MostRaces = 20;

    private async Task<bool> ChangeAsync(string id, Func<Conversation, Conversation> change, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(id, cancellationToken);
        while (await table.FindAsync(id, ConversationKeys.State, cancellationToken) is { } found)
        {
            var row = ConversationRows.State(change(ConversationRows.State(found)));
            row.ETag = found.ETag;
            if (await table.TryWriteAsync(row, cancellationToken))
                return true;
        }

        return false;
    }

    private async Task<bool> WriteOnceAsync(Conversation opened, ConversationChange change, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(opened.Id, cancellationToken);
        var looksForTwin = false;
        for (var race = 1; ; race++)
        {
            var actions = await ActionsAsync(opened, change, looksForTwin, cancellationToken);
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

    private async Task<IReadOnlyList<TableTransactionAction>> ActionsAsync(
        Conversation opened, ConversationChange change, bool looksForTwin, CancellationToken cancellationToken)
    {
        var state = await table.FindAsync(opened.Id, ConversationKeys.State, cancellationToken);
        // After the state: what is written from then on fails on its ETag.
        if (looksForTwin)
            await change.LookForTwinAsync(opened.Id, sightings, cancellationToken);
        return state is null
            ? await change.OfAsync(await forgotten.RecallAsync(opened, cancellationToken), etag: null, replies, cancellationToken)
            : await change.OfAsync(ConversationRows.State(state).With(opened.Contact), state.ETag, replies, cancellationToken);
    }

    // What follows from an event that stands in its conversation. Also where it stood there before: its writer may have died before this.
    private async Task<Outcome> FollowAsync<TEvent>(
        EventEnvelope<TEvent> told,
        Conversation opened,
        ConversationChange change,
        bool isNew,
        Func<DateTimeOffset, Task> whenWritten,
        CancellationToken cancellationToken)
        where TEvent : JustCallEvent
    {
        await index.AddAsync(told.Account, told.Event.OccurredAt, opened.Line, opened.Id, cancellationToken);
        recent.Note(told.Id, opened.Id);
        var seen = isNew ? null : await SeenAsync(opened.Id, change, cancellationToken);
        if (seen is not null && seen.GetString(ConversationRows.SeenContent) != change.Content)
            return Outcome.Rejected(Differs);
        await whenWritten(seen?.GetDateTimeOffset(ConversationRows.SeenAt) ?? told.Event.OccurredAt);
        var replyId = isNew ? change.ReplyId : seen?.TakeText(ConversationRows.ReplyId);
        if (replies is not null)
            await replies.Outbox.FollowAsync(opened.Id, told.Event, replyId, cancellationToken);
        return isNew ? Outcome.Done : Outcome.Skipped("this event is in the conversation already");
    }

    private ConversationChange Change<TEvent>(string id, EventEnvelope<TEvent> told, DateTimeOffset now)
        where TEvent : JustCallEvent
    {
        var eventId = TableKey.Of(told.Id);
        var sharesIds = accounts?.Find(told.Account)?.SharesIds ?? true;
        // What was read from the API has no other origin.
        var sighting = sharesIds ? null : TextSighting.Of(eventId, told.Event, isOfApi: told.Origin is not null);
        return new ConversationChange(id, eventId, told.Event, now, sighting) { GetsReply = told.Origin != EventProperties.FromBackfill };
    }

    private Task<TableEntity?> SeenAsync(string id, ConversationChange change, CancellationToken cancellationToken) =>
        table.FindAsync(id, ConversationKeys.Seen(change.EventId), cancellationToken);
}
