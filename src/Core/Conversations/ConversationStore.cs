using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Core.Conversations;

/// <summary>Keeps conversations: each event changes its conversation exactly once, in one transaction.</summary>
public sealed class ConversationStore
{
    private const int PreconditionFailed = 412;

    // Where the two rows that may be there already stand in the transaction.
    private const int SeenAction = 0;
    private const int StateAction = 1;

    private const string Differs = "an event of this id was written before with another line, contact, direction or text";

    private readonly TableClient table;
    private readonly ConversationIndex index;
    private readonly ConversationIds ids;
    private readonly TimeProvider clock;
    private readonly RecentConversations recent = new();

    /// <summary>Keeps them in the given account.</summary>
    public ConversationStore(TableServiceClient tables, ConversationIndex index, ConversationIds ids, TimeProvider clock)
    {
        table = tables.GetTableClient(ConversationKeys.Table);
        this.index = index;
        this.ids = ids;
        this.clock = clock;
    }

    /// <summary>Writes an event into its conversation, or finds that this was done before; an event outside conversations has none.</summary>
    /// <returns>Rejected when an event of the same id told something else.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted; the event is to be tried again.</exception>
    public async Task<Outcome> ApplyAsync<TEvent>(EventEnvelope<TEvent> told, CancellationToken cancellationToken)
        where TEvent : JustCallEvent
    {
        if (told.Event.Parties is not { } parties)
            return Outcome.Skipped("this event belongs to no conversation");
        var id = ids.Of(told.Account, parties.Line, parties.Contact);
        if (recent.IsElsewhere(told.Id, id))
            return Outcome.Rejected(Differs);

        var isNew = await WriteOnceAsync(Conversation.Opened(id, told.Account, parties.Line, parties.Contact), told.Id, told.Event, cancellationToken);
        // Also for an event that was written before: the writer may have died between the two.
        await index.AddAsync(told.Account, told.Event.OccurredAt, id, cancellationToken);
        recent.Note(told.Id, id);
        if (isNew)
            return Outcome.Done;
        return await IsSameAsync(id, told.Id, told.Event, cancellationToken)
            ? Outcome.Skipped("this event is in the conversation already")
            : Outcome.Rejected(Differs);
    }

    /// <summary>One conversation; null when there is none of that id.</summary>
    public async Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var state = await table.GetEntityIfExistsAsync<TableEntity>(id, ConversationKeys.State, cancellationToken: cancellationToken);
        return state.HasValue ? ConversationRows.State(state.Value!) : null;
    }

    /// <summary>What happened in a conversation, newest first, at most <paramref name="count"/> entries.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(string id, int count, CancellationToken cancellationToken)
    {
        var entries = new List<TimelineEntry>();
        var rows = table.QueryAsync<TableEntity>(ConversationKeys.TimelineFilter(id), count, cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            entries.Add(ConversationRows.Timeline(row));
            if (entries.Count == count)
                break;
        }

        return entries;
    }

    private async Task<bool> WriteOnceAsync(Conversation opened, string eventId, JustCallEvent told, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(opened.Id, ConversationKeys.State, cancellationToken: cancellationToken);
            var state = found.HasValue ? found.Value : null;
            var before = state is null ? opened : ConversationRows.State(state);
            try
            {
                await table.SubmitTransactionAsync(Actions(before, state?.ETag, eventId, told), cancellationToken);
                return true;
            }
            catch (TableTransactionFailedException refused) when (refused.FailedTransactionActionIndex == SeenAction
                && refused.ErrorCode == TableErrorCode.EntityAlreadyExists)
            {
                return false;
            }
            catch (TableTransactionFailedException refused) when (WasChangedMeanwhile(refused))
            {
                // Another event of this conversation came first; read again.
            }
        }
    }

    // The event's own row comes first: when it is there already, the answer says so whatever became of the state meanwhile.
    private List<TableTransactionAction> Actions(Conversation before, ETag? etag, string eventId, JustCallEvent told)
    {
        var state = ConversationRows.State(before.Apply(eventId, told), etag ?? default);
        List<TableTransactionAction> actions =
        [
            new(TableTransactionActionType.Add, ConversationRows.Seen(before.Id, eventId, ContentHash.Of(told), clock.GetUtcNow())),
            etag is { } read
                ? new(TableTransactionActionType.UpdateReplace, state, read)
                : new(TableTransactionActionType.Add, state),
            new(TableTransactionActionType.Add, ConversationRows.Timeline(before.Id, TimelineEntry.Of(eventId, told))),
        ];
        if (MessageRow.Of(before.Id, told) is { } message)
            actions.Add(new(TableTransactionActionType.UpsertMerge, message));
        return actions;
    }

    private async Task<bool> IsSameAsync(string id, string eventId, JustCallEvent told, CancellationToken cancellationToken)
    {
        var seen = await table.GetEntityIfExistsAsync<TableEntity>(id, ConversationKeys.Seen(eventId), cancellationToken: cancellationToken);
        return !seen.HasValue || seen.Value!.GetString(ConversationRows.SeenContent) == ContentHash.Of(told);
    }

    private static bool WasChangedMeanwhile(TableTransactionFailedException refused) =>
        refused.FailedTransactionActionIndex == StateAction
        && (refused.Status == PreconditionFailed || refused.ErrorCode == TableErrorCode.EntityAlreadyExists);
}
