namespace JustCallFx.Core.Issues;

/// <summary>That an issue is over.</summary>
/// <param name="At">Since when.</param>
/// <param name="Because">The evidence; null where a person says so.</param>
/// <param name="By">The name of that person's operations key; null where evidence says so.</param>
internal sealed record IssueEnding(DateTimeOffset At, string? Because, string? By);
