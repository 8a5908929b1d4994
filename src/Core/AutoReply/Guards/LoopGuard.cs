using System.Globalization;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The contact seems to be a machine: it says that it is one, repeats what we said, or makes us say too much.</summary>
internal sealed class LoopGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.LoopSuspected;

    public string? Stops(GuardQuestion question)
    {
        var (occasion, limits) = (question.Occasion, question.Limits);
        if (occasion.Text is { } text && AutoResponders.Wrote(text))
            return "the text looks like an automatic answer";
        if (occasion.Text is { Length: > 0 } said && question.Replies.Any(reply => reply.TextHash == TextHash.Of(said)))
            return "the text repeats a reply of ours";
        if (Count(question, TimeSpan.FromHours(1)) >= limits.RepliesPerHour)
            return string.Create(CultureInfo.InvariantCulture, $"{limits.RepliesPerHour} replies within an hour");
        if (Count(question, TimeSpan.FromDays(1)) >= limits.RepliesPerDay)
            return string.Create(CultureInfo.InvariantCulture, $"{limits.RepliesPerDay} replies within a day");
        return Count(question, TimeSpan.FromDays(1), TextHash.Of(question.Text)) >= limits.SameReplyPerDay
            ? string.Create(CultureInfo.InvariantCulture, $"the same reply {limits.SameReplyPerDay} times within a day")
            : null;
    }

    private static int Count(GuardQuestion question, TimeSpan span, string? textHash = null) =>
        question.Replies.Count(reply => question.Occasion.Now - reply.At < span && (textHash is null || reply.TextHash == textHash));
}
