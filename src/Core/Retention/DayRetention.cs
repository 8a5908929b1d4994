namespace JustCallFx.Core.Retention;

/// <summary>What is kept of a conversation's day.</summary>
internal enum DayRetention
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>What happened, not what was said.</summary>
    WithoutBodies,

    /// <summary>Nothing.</summary>
    Nothing,
}
