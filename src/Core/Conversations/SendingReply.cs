namespace JustCallFx.Core.Conversations;

/// <summary>An automatic reply whose sending has begun.</summary>
/// <param name="ReplyId">The reply.</param>
/// <param name="At">When it began, by our clock.</param>
/// <param name="TextHash">The <see cref="AutoReply.TextHash"/> of its text.</param>
public sealed record SendingReply(string ReplyId, DateTimeOffset At, string TextHash)
{
    /// <summary>The most that a conversation remembers.</summary>
    public const int Most = 8;
}
