using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>What one event does to its conversation's rows: the same rows each time it is tried, but for the state that it finds.</summary>
/// <param name="conversationId">The conversation.</param>
/// <param name="eventId">The event, as it stands in keys.</param>
/// <param name="told">The event.</param>
/// <param name="now">The present.</param>
/// <param name="sighting">What the text is known by where its ids differ; null elsewhere.</param>
internal sealed class ConversationChange(string conversationId, string eventId, JustCallEvent told, DateTimeOffset now, TextSighting? sighting = null)
{
    private const int PreconditionFailed = 412;

    // Where the two rows that may be there already stand in the transaction.
    private const int SeenAction = 0;
    private const int StateAction = 1;

    private int sightingAction = int.MaxValue;
    private IReadOnlyList<TableEntity>? sightingRows;
    private (TextSighting Other, bool IsClaimed)? twin;
    private IReadOnlyList<TextEvent> outcomesTold = [];

    /// <summary>The event, as it stands in keys.</summary>
    public string EventId => eventId;

    /// <summary>What must be the same when the event comes again.</summary>
    public string Content { get; } = ContentHash.Of(conversationId, told);

    /// <summary>Whether an automatic reply may be decided; never for what is from before our time.</summary>
    public bool GetsReply { get; init; } = true;

    /// <summary>Whether the other side told the same text under its id.</summary>
    public bool IsToldAlready => twin is not null;

    /// <summary>The automatic reply that the last tried transaction decided, or that the event tells of; null for none.</summary>
    public string? ReplyId { get; private set; }

    /// <summary>The transaction that writes the event into the conversation as it was read; without an ETag the conversation is new.</summary>
    /// <param name="before">The conversation.</param>
    /// <param name="etag">Its state's ETag.</param>
    /// <param name="replies">What decides on automatic replies; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<TableTransactionAction>> OfAsync(
        Conversation before, ETag? etag, ConversationReplies? replies, CancellationToken cancellationToken)
    {
        // That it came stays known, nothing of what it tells: the contact was forgotten, or the other side told it.
        if (before.Forgets(told.OccurredAt) || IsToldAlready)
            return [Seen(), .. SightingActions(first: 1), .. OutcomeActions(before.Account)];
        var after = before.Apply(eventId, told);
        var decided = replies is null || !GetsReply ? null : await replies.DecideAsync(after, eventId, told, now, cancellationToken);
        ReplyId = decided?.ReplyId ?? (told is SmsSent sent ? before.ReplyThatIs(sent)?.ReplyId : null);
        if (decided is not null)
            after = after.After(eventId, told, decided.Decision, now);
        var actions = ActionsOf(after, etag, decided).ToList();
        return [.. actions, .. SightingActions(actions.Count)];
    }

    /// <summary>Whether the event's text, or the claim of it, met another one of the same words.</summary>
    public bool MetSighting(TableTransactionFailedException refused) =>
        refused.FailedTransactionActionIndex >= sightingAction && refused.ErrorCode == TableErrorCode.EntityAlreadyExists;

    /// <summary>Looks whether the other side told the same text: then only that the event came is written.</summary>
    public async Task LookForTwinAsync(string conversationId, SightingBook book, CancellationToken cancellationToken)
    {
        sightingRows = await book.RowsOfAsync(conversationId, sighting!, cancellationToken);
        twin = await book.TwinAsync(conversationId, sighting!, sightingRows, cancellationToken);
        if (twin is { } found && told is SmsSent sent)
            outcomesTold = await book.OutcomesAsync(conversationId, found.Other.MessageId, sent, cancellationToken);
    }

    /// <summary>Whether the event was written before.</summary>
    public static bool WasSeen(TableTransactionFailedException refused) =>
        refused.FailedTransactionActionIndex == SeenAction && refused.ErrorCode == TableErrorCode.EntityAlreadyExists;

    /// <summary>Whether another process changed the conversation after it was read.</summary>
    public static bool WasRaced(TableTransactionFailedException refused) =>
        refused.FailedTransactionActionIndex == StateAction
        && (refused.Status == PreconditionFailed || refused.ErrorCode == TableErrorCode.EntityAlreadyExists);

    private TableTransactionAction Seen() =>
        new(TableTransactionActionType.Add, ConversationRows.Seen(conversationId, eventId, told, Content, replyId: null, now));

    // What the other side told of the text's outcome is not to be told again under this side's id.
    private IEnumerable<TableTransactionAction> OutcomeActions(string account) => outcomesTold.Select(outcome => new TableTransactionAction(
        TableTransactionActionType.UpsertMerge,
        ConversationRows.Seen(
            conversationId, TableKey.Of(EventIds.Of(account, outcome)), outcome, ContentHash.Of(conversationId, outcome), replyId: null, now)));

    // Last, so that the places of the others stay. A row that is not known to be there is inserted: that it is there is what tells of a
    // text of the same words. No other event of the conversation can come between the reading of the rows and their writing: each replaces
    // the state under its ETag.
    private IEnumerable<TableTransactionAction> SightingActions(int first)
    {
        if (sighting is null)
            return [];
        sightingAction = first;
        if (twin is { } found)
            return found.IsClaimed ? [] : [new(TableTransactionActionType.Add, SightingBook.Claim(conversationId, found.Other, sighting))];
        if (sightingRows?.All(TextSighting.HasRoom) == false)
            return [];
        var kind = sightingRows is null ? TableTransactionActionType.Add : TableTransactionActionType.UpsertMerge;
        return sighting.Rows(conversationId).Select(row => new TableTransactionAction(kind, row));
    }

    private IEnumerable<TableTransactionAction> ActionsOf(Conversation after, ETag? etag, DecidedReply? decided)
    {
        var state = ConversationRows.State(after);
        // The event's own row comes first: when it is there already, the answer says so whatever became of the state meanwhile.
        yield return new(TableTransactionActionType.Add, ConversationRows.Seen(conversationId, eventId, told, Content, ReplyId, now));
        yield return etag is { } read
            ? new(TableTransactionActionType.UpdateReplace, state, read)
            : new(TableTransactionActionType.Add, state);
        yield return new(TableTransactionActionType.Add, TimelineRow.Of(after.Id, eventId, told, TimelineReply.Of(decided?.Decision, ReplyId)));
        if (MessageRow.Of(after.Id, told, told is SmsSent ? ReplyId : null) is { } message)
            yield return new(TableTransactionActionType.UpsertMerge, message);
        if (decided?.Row is { } reply)
            yield return new(TableTransactionActionType.Add, reply);
    }
}
