using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// Changes automatic replies where they stand, in the partitions of their conversations. A write that met another's changes nothing; each
/// answers the reply as it stands afterwards, so that whoever wrote may see whether it was they, also when an answer was lost.
/// </summary>
public sealed class OutboxStore
{
    private const int NotFound = 404;
    private const int PreconditionFailed = 412;

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public OutboxStore(TableServiceClient tables) => table = tables.GetTableClient(ConversationKeys.Table);

    /// <summary>A reply; null when there is none.</summary>
    public async Task<Reply?> FindAsync(ReplyAddress address, CancellationToken cancellationToken) =>
        await table.FindAsync(address.ConversationId, ConversationKeys.Reply(address.ReplyId), cancellationToken) is { } row
            ? ReplyRow.Read(address, row)
            : null;

    /// <summary>One text of a conversation with what became of it; null when nothing is known of it.</summary>
    public async Task<TextMessage?> FindTextAsync(string conversationId, string messageId, CancellationToken cancellationToken) =>
        await table.FindAsync(conversationId, ConversationKeys.Message(messageId), cancellationToken) is { } row ? MessageRow.Read(row) : null;

    /// <summary>The conversation, with the version that was read; null when there is none.</summary>
    internal async Task<(Conversation Conversation, ETag ETag)?> FindConversationAsync(string id, CancellationToken cancellationToken) =>
        await table.FindAsync(id, ConversationKeys.State, cancellationToken) is { } row ? (ConversationRows.State(row), row.ETag) : null;

    /// <summary>Replaces a reply as it was read.</summary>
    public async Task<Reply?> WriteAsync(Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(ReplyRow.Of(reply), reply.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.Status is PreconditionFailed or NotFound)
        {
            // Another changed it, or this very write was carried out and its answer lost: what stands there says which.
        }

        return await FindAsync(reply.Address, cancellationToken);
    }

    /// <summary>Replaces a reply together with its conversation, each as it was read: whatever happened in between stops it.</summary>
    internal Task<Reply?> ClaimAsync(Reply claimed, Conversation sending, ETag read, CancellationToken cancellationToken) => SubmitAsync(
        claimed.Address,
        [
            new(TableTransactionActionType.UpdateReplace, ReplyRow.Of(claimed), claimed.ETag),
            new(TableTransactionActionType.UpdateReplace, ConversationRows.State(sending), read),
        ],
        cancellationToken);

    /// <summary>Replaces a reply that was sent, and makes its text known as the reply; the text's id is known from its sending.</summary>
    public Task<Reply?> WriteSentAsync(Reply sent, CancellationToken cancellationToken) => sent.MessageId is null
        ? WriteAsync(sent, cancellationToken)
        : SubmitAsync(
            sent.Address,
            [
                new(TableTransactionActionType.UpdateReplace, ReplyRow.Of(sent), sent.ETag),
                new(TableTransactionActionType.UpsertMerge, TextOf(sent)),
            ],
            cancellationToken);

    /// <summary>As <see cref="WriteSentAsync"/>, for a text that was found and only looks like the reply: not when it is another reply's.</summary>
    public async Task<Reply?> WriteFoundAsync(Reply sent, CancellationToken cancellationToken)
    {
        var known = await table.FindAsync(sent.Address.ConversationId, ConversationKeys.Message(sent.MessageId!), cancellationToken);
        if (known?.TakeText(ConversationRows.ReplyId) is { } owner && owner != sent.Address.ReplyId)
            return await FindAsync(sent.Address, cancellationToken);
        var text = TextOf(sent);
        return await SubmitAsync(
            sent.Address,
            [
                new(TableTransactionActionType.UpdateReplace, ReplyRow.Of(sent), sent.ETag),
                known is null ? new(TableTransactionActionType.Add, text) : new(TableTransactionActionType.UpdateMerge, text, known.ETag),
            ],
            cancellationToken);
    }

    private async Task<Reply?> SubmitAsync(ReplyAddress address, TableTransactionAction[] actions, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
        }
        catch (TableTransactionFailedException refused)
            when (refused.Status is PreconditionFailed or NotFound || refused.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            // As above.
        }

        return await FindAsync(address, cancellationToken);
    }

    private static TableEntity TextOf(Reply sent)
    {
        var row = new TableEntity(sent.Address.ConversationId, ConversationKeys.Message(sent.MessageId!));
        row.PutText(nameof(TextMessage.MessageId), sent.MessageId);
        row.PutText(ConversationRows.ReplyId, sent.Address.ReplyId);
        return row;
    }
}
