namespace JustCallFx.Core.Accounts;

/// <summary>Whether an account answers by itself.</summary>
public enum ReplyMode
{
    /// <summary><c>off</c>: no reply is decided.</summary>
    Off,

    /// <summary><c>shadow</c>: replies are decided and shown, not sent.</summary>
    Shadow,

    /// <summary><c>on</c>: replies are sent.</summary>
    On,
}
