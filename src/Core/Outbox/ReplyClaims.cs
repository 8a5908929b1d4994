using System.Security.Cryptography;
using Azure;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Hours;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// Claims replies, so that of all who find one due only one sends it; one that is not to be sent any more, or not yet, is written as such
/// instead.
/// </summary>
public sealed class ReplyClaims(OutboxStore store, AccountDirectory accounts, AgentPause agentPause, IQuietHours quietHours, TimeProvider clock)
{
    private const int ClaimBytes = 16;

    /// <summary>Claims a reply that is due.</summary>
    /// <returns>The reply as it stands afterwards, null when it is gone; and its conversation, null unless the claim is ours.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted; the reply is to be looked at again.</exception>
    internal async Task<(Reply? Reply, Conversation? Conversation)> TakeAsync(Reply due, CancellationToken cancellationToken)
    {
        var claimId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(ClaimBytes));
        var reply = due;
        while (reply is { State: ReplyState.Pending or ReplyState.Waiting } && reply.NextAt <= clock.GetUtcNow())
        {
            if (await store.FindConversationAsync(reply.Address.ConversationId, cancellationToken) is not { Conversation: var conversation, ETag: var read })
                return (await store.WriteAsync(reply.CancelledBecause("its conversation is gone"), cancellationToken), null);
            var now = clock.GetUtcNow();
            if (await HeldBackAsync(reply, conversation, now, cancellationToken) is { } heldBack)
                return (await store.WriteAsync(heldBack, cancellationToken), null);

            var sending = conversation.WhileSending(
                new SendingReply(reply.Address.ReplyId, now, reply.BodyHash), isAgain: reply.ResentBecause is not null);
            reply = await store.ClaimAsync(reply.ClaimedBy(claimId, now + ReplyPatience.Lease), sending, read, cancellationToken);
            if (reply?.IsClaimedBy(claimId) == true)
                return (reply, conversation);
        }

        return (reply, null);
    }

    /// <summary>Ends a claim that ran out: what was certainly not sent is due again, all else is unknown.</summary>
    /// <returns>The reply as it stands afterwards; null when it is gone.</returns>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted; the reply is to be looked at again.</exception>
    public Task<Reply?> EndAsync(Reply reply, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return store.WriteAsync(
            reply.OptOutCheckedAt is null
                ? reply.DueAt(now, "whoever was to send it stopped before")
                : reply.UnknownSince(now, "whoever sent it stopped before the end was known"),
            cancellationToken);
    }

    // Also one that was decided by day: limits, an outage or an operator may have put it off into the night.
    private async Task<Reply?> HeldBackAsync(Reply reply, Conversation conversation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (SendingRules.Refusal(reply, conversation, accounts.Find(reply.Account), agentPause.Length, now) is { } refusal)
            return reply.CancelledBecause(refusal);
        if (reply.QuietHours == QuietChoice.Send
            || await quietHours.EndAsync(reply.Account, conversation.Contact, now, cancellationToken) is not { } morning)
            return null;
        return reply.QuietHours == QuietChoice.Drop ? reply.CancelledBecause(QuietHours.Reason) : reply.WaitingUntil(morning, QuietHours.Reason);
    }
}
