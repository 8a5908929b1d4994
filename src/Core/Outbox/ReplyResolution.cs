namespace JustCallFx.Core.Outbox;

/// <summary>What an operator decides about a reply.</summary>
public enum ReplyResolution
{
    /// <summary><c>sent</c>: it was sent.</summary>
    Sent,

    /// <summary><c>resend</c>: it is to be sent again, if nothing speaks against it then.</summary>
    Resend,

    /// <summary><c>cancel</c>: it is not to be sent.</summary>
    Cancel,
}
