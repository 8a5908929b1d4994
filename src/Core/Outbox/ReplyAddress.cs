using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Outbox;

/// <summary>Where a reply is found: <c>conversation id.reply id</c>, as it stands in messages and URLs.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="ReplyId">The reply in it.</param>
public sealed record ReplyAddress(string ConversationId, string ReplyId)
{
    private const char Break = '.';

    /// <summary>Reads what <see cref="ToString"/> gives; null for anything else, which need not be looked for.</summary>
    public static ReplyAddress? Parse(string text) =>
        text.Split(Break) is [var conversation, var reply] && ConversationIds.IsId(conversation) && ConversationIds.IsId(reply)
            ? new(conversation, reply)
            : null;

    /// <inheritdoc />
    public override string ToString() => $"{ConversationId}{Break}{ReplyId}";
}
