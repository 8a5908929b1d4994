using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>Decides, together with the writing of an event, whether an automatic reply to it is due.</summary>
public sealed class ConversationReplies(IReplyDecider decider, AgentPause agentPause, IOutbox outbox)
{
    /// <summary>Where replies wait to be sent.</summary>
    internal IOutbox Outbox => outbox;

    /// <summary>What becomes of an event that may get a reply; null for one that gets none.</summary>
    /// <param name="after">The conversation, the event included.</param>
    /// <param name="eventId">The event, as it stands in keys.</param>
    /// <param name="told">The event.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async ValueTask<DecidedReply?> DecideAsync(
        Conversation after, string eventId, JustCallEvent told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var occasion = ReplyOccasion.Of(after.Account, after.Id, eventId, told, now, after.FactsAt(now, agentPause.Length));
        if (occasion is null)
            return null;
        var decision = await decider.DecideAsync(occasion, cancellationToken);
        if (decision is not ReplyDecision.Reply { IsShadow: false } reply)
            return new(decision, null, null);
        var replyId = ReplyIds.Of(eventId, reply.Rule);
        return new(decision, replyId, outbox.RowOf(occasion, replyId, reply));
    }
}
