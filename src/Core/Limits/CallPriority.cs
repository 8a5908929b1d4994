namespace JustCallFx.Core.Limits;

/// <summary>Who goes first when an account's limits are short.</summary>
public enum CallPriority
{
    /// <summary>A person waits for it; may use all that the limits allow.</summary>
    Reply,

    /// <summary>Reading many texts; takes only what replies leave over: one half of each limit is never its own.</summary>
    Bulk,
}
