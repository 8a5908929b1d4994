using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>The account does not answer by itself.</summary>
internal sealed class RepliesOffGuard : IReplyGuard
{
    public ReplyGuard Name => ReplyGuard.RepliesOff;

    public string? Stops(GuardQuestion question) => question.Mode == ReplyMode.Off ? "the account's setting Replies is off" : null;
}
