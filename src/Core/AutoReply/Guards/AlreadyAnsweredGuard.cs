namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>Someone has written or talked to the contact since.</summary>
internal sealed class AlreadyAnsweredGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.AlreadyAnswered;

    public string? Stops(GuardQuestion question)
    {
        var occasion = question.Occasion;
        if (occasion.Facts.LastSentByOthersAt > occasion.OccurredAt)
            return "a later text to the contact is known";
        return occasion.Facts.LastTalkAt > occasion.OccurredAt ? "a later talk with the contact is known" : null;
    }
}
