using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>What one event does to its conversation's rows: the same rows each time it is tried, but for the state that it finds.</summary>
internal sealed class ConversationChange(string eventId, JustCallEvent told, DateTimeOffset now)
{
    private const int PreconditionFailed = 412;

    // Where the two rows that may be there already stand in the transaction.
    private const int SeenAction = 0;
    private const int StateAction = 1;

    /// <summary>The event, as it stands in keys.</summary>
    public string EventId => eventId;

    /// <summary>What must be the same when the event comes again.</summary>
    public string Content { get; } = ContentHash.Of(told);

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
        // That it came stays known, nothing of what it tells.
        if (before.Forgets(told.OccurredAt))
            return [new(TableTransactionActionType.Add, ConversationRows.Seen(before.Id, eventId, Content, replyId: null, now))];
        var after = before.Apply(eventId, told);
        var decided = replies is null ? null : await replies.DecideAsync(after, eventId, told, now, cancellationToken);
        ReplyId = decided?.ReplyId ?? (told is SmsSent sent ? before.ReplyThatIs(sent)?.ReplyId : null);
        if (decided is not null)
            after = after.After(eventId, decided.Decision, now);
        return [.. ActionsOf(after, etag, decided)];
    }

    /// <summary>Whether the event was written before.</summary>
    public static bool WasSeen(TableTransactionFailedException refused) =>
        refused.FailedTransactionActionIndex == SeenAction && refused.ErrorCode == TableErrorCode.EntityAlreadyExists;

    /// <summary>Whether another process changed the conversation after it was read.</summary>
    public static bool WasRaced(TableTransactionFailedException refused) =>
        refused.FailedTransactionActionIndex == StateAction
        && (refused.Status == PreconditionFailed || refused.ErrorCode == TableErrorCode.EntityAlreadyExists);

    private IEnumerable<TableTransactionAction> ActionsOf(Conversation after, ETag? etag, DecidedReply? decided)
    {
        var state = ConversationRows.State(after);
        // The event's own row comes first: when it is there already, the answer says so whatever became of the state meanwhile.
        yield return new(TableTransactionActionType.Add, ConversationRows.Seen(after.Id, eventId, Content, ReplyId, now));
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
