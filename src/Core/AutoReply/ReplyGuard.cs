namespace JustCallFx.Core.AutoReply;

/// <summary>What can stop a reply, in the order in which it is asked.</summary>
public enum ReplyGuard
{
    /// <summary><c>replies-off</c>: the account does not answer by itself.</summary>
    RepliesOff,

    /// <summary><c>opted-out</c>: the contact wants no texts.</summary>
    OptedOut,

    /// <summary><c>paused</c>: an agent has written, or an operator paused replies.</summary>
    Paused,

    /// <summary><c>too-old</c>: the event happened too long ago.</summary>
    TooOld,

    /// <summary><c>already-answered</c>: someone has written or talked to the contact since.</summary>
    AlreadyAnswered,

    /// <summary><c>loop-suspected</c>: the contact seems to be a machine that answers ours.</summary>
    LoopSuspected,

    /// <summary><c>cooldown</c>: the rule has answered this contact lately.</summary>
    Cooldown,

    /// <summary><c>same-text</c>: the contact sent the same text just before.</summary>
    SameText,

    /// <summary><c>same-call</c>: another event of the same call has its reply.</summary>
    SameCall,

    /// <summary><c>short-code</c>: the other party is no telephone number.</summary>
    ShortCode,

    /// <summary><c>quiet-hours</c>: the contact may be asleep, and the rule drops what it would say then.</summary>
    QuietHours,
}
