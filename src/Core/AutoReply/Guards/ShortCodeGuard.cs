namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The other party is a short code, a name or nameless: no person with a telephone.</summary>
internal sealed class ShortCodeGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.ShortCode;

    public string? Stops(GuardQuestion question) => question.Occasion.Contact.IsE164 ? null : "the other party has no telephone number";
}
