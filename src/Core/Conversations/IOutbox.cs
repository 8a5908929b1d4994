using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>Where automatic replies wait to be sent.</summary>
public interface IOutbox
{
    /// <summary>The row of a reply, to be written in one transaction with the event that it answers.</summary>
    TableEntity RowOf(ReplyOccasion occasion, string replyId, ReplyDecision.Reply reply);

    /// <summary>Sees to what an event that was written means for replies. It may be asked again; doing it again changes nothing.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="told">The event.</param>
    /// <param name="replyId">The reply that was decided with the event, or that the event tells of; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task FollowAsync(string conversationId, JustCallEvent told, string? replyId, CancellationToken cancellationToken);
}
