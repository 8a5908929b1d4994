using JustCallFx.Core.Events;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The contact sent the same text just before, or, where texts come out of order, just after.</summary>
internal sealed class SameTextGuard : IReplyGuard
{
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(5);

    public ReplyGuard Name => ReplyGuard.SameText;

    public string? Stops(GuardQuestion question)
    {
        var occasion = question.Occasion;
        if (occasion.EventName != SmsReceived.EventName || occasion.Text is not { } text)
            return null;
        var (key, hash) = (TableKey.Of(occasion.EventId), TextHash.Of(text));
        return occasion.Facts.Texts.Any(other => other.EventId != key && other.TextHash == hash && (other.At - occasion.OccurredAt).Duration() < Span)
            ? $"the same text came twice within {Span:c}"
            : null;
    }
}
