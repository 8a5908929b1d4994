using JustCallFx.Core.Conversations;

namespace JustCallFx.Functions.Ops;

/// <summary>A text in a list.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="Preview">Its first 160 characters.</param>
public sealed record ConversationText(DateTimeOffset At, string Preview)
{
    /// <summary>The text that a conversation remembers; null when there was none.</summary>
    public static ConversationText? Of(Register? text) => text is null ? null : new(text.At, text.Value);
}
