namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The event happened too long ago, however it came here.</summary>
internal sealed class TooOldGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.TooOld;

    public string? Stops(GuardQuestion question) =>
        question.Occasion.Now - question.Occasion.OccurredAt > question.Limits.ReplyWithin
            ? $"it happened more than {question.Limits.ReplyWithin:c} ago"
            : null;
}
