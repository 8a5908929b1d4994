using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Outbox;

/// <summary>Looks at a reply and does what is due: send it, end a claim that ran out, look it up, or nothing yet.</summary>
public sealed class ReplyDispatcher(
    OutboxStore store,
    ReplyClaims claims,
    ReplySender sender,
    ReplySearch search,
    ReplyOutbox outbox,
    OpenReplies open,
    AccountDirectory accounts,
    ReplyAlarm alarm,
    TimeProvider clock)
{
    /// <summary>Looks at one reply. It may be asked as often as one likes.</summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; the reply is to be looked at again.</exception>
    public async Task DispatchAsync(ReplyAddress address, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(address, cancellationToken);
        var reply = found?.NextAt <= clock.GetUtcNow() ? await ActAsync(found, cancellationToken) : found;
        if (reply is null)
        {
            await open.RemoveAsync(address, cancellationToken);
            return;
        }

        await outbox.SeeToAsync(reply, cancellationToken);
        await alarm.NoteAsync(found!, reply, cancellationToken);
    }

    private Task<Reply?> ActAsync(Reply reply, CancellationToken cancellationToken) => reply.State switch
    {
        ReplyState.Pending or ReplyState.Waiting => sender.SendAsync(reply, cancellationToken),
        ReplyState.Sending => claims.EndAsync(reply, cancellationToken),
        ReplyState.Unknown => SearchAsync(reply, cancellationToken),
        _ => Task.FromResult<Reply?>(reply),
    };

    private async Task<Reply?> SearchAsync(Reply reply, CancellationToken cancellationToken) =>
        accounts.Find(reply.Account) is { } account
        && await store.FindConversationAsync(reply.Address.ConversationId, cancellationToken) is { Conversation: var conversation }
            ? await search.SearchAsync(reply, conversation, account, cancellationToken)
            : await store.WriteAsync(reply with { NextAt = null }, cancellationToken);
}
