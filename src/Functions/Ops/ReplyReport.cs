using JustCallFx.Core.Conversations;
using JustCallFx.Core.Outbox;

namespace JustCallFx.Functions.Ops;

/// <summary>An automatic reply as operators see it. What does not apply is null.</summary>
/// <param name="Id">Its id, by which it is resolved.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Account">The JustCall account.</param>
/// <param name="Rule">The rule that decided it.</param>
/// <param name="Text">What it says.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Because">Why it waits or was taken back.</param>
/// <param name="Attempts">How often its sending was begun.</param>
/// <param name="NextAt">When something is done about it next.</param>
/// <param name="LastError">What went wrong last.</param>
/// <param name="Code">JustCall's code for why it failed.</param>
/// <param name="AskedAt">When that happened which it answers.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="OptOutCheckedAt">When it was last asked, before sending it, whether the contact wants no texts.</param>
/// <param name="MessageId">JustCall's id of the text.</param>
/// <param name="Delivery">How far the text has come.</param>
/// <param name="DeliveryFault">Why the text did not arrive.</param>
/// <param name="ResentBecause">Why it was to be sent again although it may have been sent before.</param>
/// <param name="ResolvedAs">What an operator last decided about it.</param>
/// <param name="ResolvedBy">The name of that operator's key.</param>
/// <param name="ResolvedAt">When that was.</param>
public sealed record ReplyReport(
    string Id,
    string ConversationId,
    string Account,
    string Rule,
    string Text,
    ReplyState State,
    string? Because,
    int Attempts,
    DateTimeOffset? NextAt,
    string? LastError,
    string? Code,
    DateTimeOffset AskedAt,
    DateTimeOffset DecidedAt,
    DateTimeOffset? OptOutCheckedAt,
    string? MessageId,
    TextStatus? Delivery,
    string? DeliveryFault,
    string? ResentBecause,
    string? ResolvedAs,
    string? ResolvedBy,
    DateTimeOffset? ResolvedAt)
{
    /// <summary>The report on a reply.</summary>
    public static ReplyReport Of(Reply reply, TextMessage? text) => new(
        reply.Address.ToString(),
        reply.Address.ConversationId,
        reply.Account,
        reply.Rule,
        reply.Text,
        reply.State,
        reply.Because,
        reply.Attempts,
        reply.NextAt,
        reply.LastError,
        reply.Code,
        reply.AskedAt,
        reply.DecidedAt,
        reply.OptOutCheckedAt,
        reply.MessageId,
        text?.Status is TextStatus.Received ? null : text?.Status,
        text?.Reason,
        reply.ResentBecause,
        reply.Verdict?.As.ToString().ToLowerInvariant(),
        reply.Verdict?.By,
        reply.Verdict?.At);
}
