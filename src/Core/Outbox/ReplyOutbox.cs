using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Outbox;

/// <summary>Brings replies on their way, and notes what comes back of them.</summary>
public sealed class ReplyOutbox(OutboxStore store, OpenReplies open, OutboxMessages queue) : IOutbox
{
    /// <inheritdoc />
    public TableEntity RowOf(ReplyOccasion occasion, string replyId, ReplyDecision.Reply reply) =>
        ReplyRow.Of(Reply.Of(occasion, replyId, reply));

    /// <inheritdoc />
    public async Task FollowAsync(string conversationId, JustCallEvent told, string? replyId, CancellationToken cancellationToken)
    {
        // Reports name the text only; which reply it is stands in the text's own row.
        if (told is SmsFailed failed)
            replyId ??= (await store.FindTextAsync(conversationId, failed.MessageId, cancellationToken))?.ReplyId;
        if (replyId is null || await store.FindAsync(new(conversationId, replyId), cancellationToken) is not { } reply)
            return;
        var known = told is SmsSent sent ? await ConfirmAsync(reply, sent.MessageId, cancellationToken) : reply;
        if (known is not null)
            await SeeToAsync(known, cancellationToken);
    }

    /// <summary>Has a reply looked at when it is time, and keeps it findable while something is left to do about it.</summary>
    public async Task SeeToAsync(Reply reply, CancellationToken cancellationToken)
    {
        if (reply.NextAt is { } next)
        {
            // Findable first: should the message be lost, or never be sent, the timer comes upon it.
            await open.PutAsync(reply, cancellationToken);
            await queue.PutAsync(reply.Address, next, reply.TraceParent, cancellationToken);
        }
        else if (reply.State is ReplyState.Unknown or ReplyState.Failed || reply.HasNotArrived(await TextOfAsync(reply, cancellationToken)))
        {
            await open.PutAsync(reply, cancellationToken);
        }
        else
        {
            await open.RemoveAsync(reply.Address, cancellationToken);
        }
    }

    // JustCall told of the text, so it was sent, whatever the call that sent it came to, or an operator made of it since.
    private async Task<Reply?> ConfirmAsync(Reply reply, string messageId, CancellationToken cancellationToken) =>
        reply.MayHaveBeenSent ? await store.WriteSentAsync(reply.SentAs(messageId), cancellationToken) : reply;

    private async Task<TextMessage?> TextOfAsync(Reply reply, CancellationToken cancellationToken) =>
        reply is { State: ReplyState.Sent, MessageId: { } messageId }
            ? await store.FindTextAsync(reply.Address.ConversationId, messageId, cancellationToken)
            : null;
}
