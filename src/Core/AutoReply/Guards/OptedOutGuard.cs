namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The contact wants no texts.</summary>
internal sealed class OptedOutGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.OptedOut;

    public string? Stops(GuardQuestion question) => question.IsRefused ? "the contact wants no texts" : null;
}
