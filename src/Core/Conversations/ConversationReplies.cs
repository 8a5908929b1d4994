using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>Decides, together with the writing of an event, whether an automatic reply to it is due.</summary>
public sealed class ConversationReplies(IReplyDecider decider, AgentPause agentPause, IOutbox outbox)
{
    private const string Rehearsed = "rehearsed";

    /// <summary>Where replies wait to be sent.</summary>
    internal IOutbox Outbox => outbox;

    /// <summary>What would become of an event, were it the next of a conversation; writes and sends nothing.</summary>
    /// <exception cref="Azure.RequestFailedException">The tables did not answer as wanted.</exception>
    public async Task<ReplyDecision> RehearseAsync(Conversation before, JustCallEvent told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var decided = await DecideAsync(before.Apply(Rehearsed, told), Rehearsed, told, now, cancellationToken);
        return decided?.Decision ?? ReplyDecision.NoRule.Instance;
    }

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
