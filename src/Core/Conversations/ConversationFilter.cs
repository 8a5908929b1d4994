namespace JustCallFx.Core.Conversations;

/// <summary>Which conversations a list shows.</summary>
public enum ConversationFilter
{
    /// <summary>All.</summary>
    None,

    /// <summary>Those whose contact waits for an answer.</summary>
    Waiting,

    /// <summary>Those whose last reported text did not arrive or was not sent.</summary>
    Undelivered,
}
