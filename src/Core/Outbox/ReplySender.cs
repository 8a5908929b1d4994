using Azure;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.SmsApi;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// Sends a reply, once: claims it so that nobody else sends it, asks for the last time whether it may be sent, sends it, and records what
/// came of it. What may have been sent is not due again here: see <see cref="ReplySearch"/>.
/// </summary>
public sealed class ReplySender(
    OutboxStore store,
    ReplyClaims claims,
    OptOutStore optOuts,
    AccountDirectory accounts,
    SmsApiClient api,
    TimeProvider clock,
    ILogger<ReplySender> logger)
{
    /// <summary>Sends a reply that is due.</summary>
    /// <returns>The reply as it stands afterwards; null when it is gone.</returns>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted; the reply is to be looked at again.</exception>
    public async Task<Reply?> SendAsync(Reply due, CancellationToken cancellationToken)
    {
        var (claimed, conversation) = await claims.TakeAsync(due, cancellationToken);
        if (claimed is not { ClaimId: { } claimId } || conversation is null)
            return claimed;

        // Noted before it is read: whoever opted out before this time is seen.
        var checkedAt = clock.GetUtcNow();
        var ready = await store.WriteAsync(claimed with { OptOutCheckedAt = checkedAt }, cancellationToken);
        if (ready is not { OptOutCheckedAt: not null } || !ready.IsClaimedBy(claimId))
            return ready;
        // Not by the caller's token: a claim that only ran out from here on would leave it unknown whether the text was sent.
        return await HeldBackAsync(ready, conversation, cancellationToken) is { } heldBack
            ? await store.WriteAsync(heldBack, CancellationToken.None)
            : await RecordAsync(ready, await PostAsync(ready, conversation));
    }

    private async Task<Reply?> HeldBackAsync(Reply ready, Conversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            if (await optOuts.IsOptedOutAsync(ready.Account, conversation.Contact, cancellationToken))
                return ready.CancelledBecause(SendingRules.OptedOut);
        }
        catch (Exception fault)
        {
            var later = clock.GetUtcNow() + ReplyPatience.PauseAfter(ready.Attempts);
            return ready.DueAt(later, $"it could not be asked who opted out: {fault.GetType().Name}");
        }

        return ready.LeaseUntil - clock.GetUtcNow() <= ReplyPatience.LeaseToSend
            ? ready.DueAt(clock.GetUtcNow(), "the claim was nearly over before it could be sent")
            : null;
    }

    // Not by the caller's token: a text that is given up halfway may have been sent.
    private async Task<ApiResult<SentText>> PostAsync(Reply reply, Conversation conversation)
    {
        try
        {
            var text = new OutgoingText(conversation.Line, conversation.Contact, reply.Text);
            return await api.SendAsync(accounts.Find(reply.Account)!, text, CancellationToken.None);
        }
        catch (Exception fault) when (fault is RequestFailedException or TimeoutException || StoreFault.IsOurs(fault))
        {
            // So the client says that the limits could not be asked, and nothing was sent.
            return new ApiResult<SentText>.Unreached(new(null, null, $"the limits could not be asked: {fault.GetType().Name}"));
        }
    }

    // Not by the caller's token: what is known of a text that was sent is noted also while the app stops.
    private async Task<Reply?> RecordAsync(Reply posted, ApiResult<SentText> result)
    {
        var claimId = posted.ClaimId!;
        var current = (Reply?)posted;
        ReplyState wanted;
        do
        {
            var ended = Ending(current!, result);
            wanted = ended.State;
            current = await store.WriteSentAsync(ended, CancellationToken.None);
        }
        while (current is { State: ReplyState.Sending or ReplyState.Unknown } && current.ClaimId == claimId && current.State != wanted);

        if (current is not null)
            logger.ReplyEnded(current.Address.ConversationId, current.Address.ReplyId, current.Rule, current.State);
        return current;
    }

    private Reply Ending(Reply reply, ApiResult<SentText> result) => result switch
    {
        ApiResult<SentText>.Done done => reply.SentAs(done.Value.MessageId),
        ApiResult<SentText>.Refused { Error: var error } => reply.FailedWith(error),
        ApiResult<SentText>.Limited limited => reply.WaitingUntil(limited.Until, ReplyPatience.Words(limited.Cause)),
        ApiResult<SentText>.Unreached { Error: var error } =>
            reply.DueAt(clock.GetUtcNow() + ReplyPatience.PauseAfter(reply.Attempts), error.ToString()),
        ApiResult<SentText>.Unknown { Error: var error } =>
            reply.UnknownSince(clock.GetUtcNow() + ReplyPatience.BeforeSearch(searches: 0)!.Value, error.ToString()),
        _ => throw new InvalidOperationException($"{result.GetType().Name} is no ending of a call."),
    };
}
