namespace JustCallFx.Core.Issues;

/// <summary>What a write did to an issue.</summary>
internal enum IssueChange
{
    /// <summary>It stands as it did; only counts and times have changed.</summary>
    None,

    /// <summary>It was opened: there was none, or the last was over for so long that this is another.</summary>
    Opened,

    /// <summary>It came back soon after it was resolved.</summary>
    Reopened,

    /// <summary>It was resolved.</summary>
    Resolved,

    /// <summary>It was acknowledged.</summary>
    Acknowledged,
}
