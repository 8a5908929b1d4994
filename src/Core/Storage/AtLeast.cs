namespace JustCallFx.Core.Storage;

/// <summary>A number that was counted up to a limit.</summary>
/// <param name="Count">How many were counted.</param>
/// <param name="More">Whether there are more than that.</param>
public sealed record AtLeast(int Count, bool More);
