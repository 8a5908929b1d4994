using System.Globalization;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>Someone on our side has the conversation.</summary>
internal sealed class PausedGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.Paused;

    public string? Stops(GuardQuestion question)
    {
        var facts = question.Occasion.Facts;
        if (facts.PausedUntil is not { } until || until <= question.Occasion.Now)
            return null;
        var because = facts.PausedBecause ?? "replies are paused";
        return until == DateTimeOffset.MaxValue ? because : string.Create(CultureInfo.InvariantCulture, $"{because}; until {until.UtcDateTime:u}");
    }
}
