namespace JustCallFx.Core.AutoReply.Guards;

/// <summary>Stops replies that should not be given. Pure: it reads no clock and keeps nothing.</summary>
internal interface IReplyGuard
{
    /// <summary>Which guard it is.</summary>
    ReplyGuard Name { get; }

    /// <summary>Why it stops a reply, in words that hold nothing personal; null when it does not.</summary>
    string? Stops(GuardQuestion question);
}
