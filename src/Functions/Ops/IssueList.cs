using JustCallFx.Core.Issues;

namespace JustCallFx.Functions.Ops;

/// <summary>What operations have to know, and had to know lately.</summary>
/// <param name="Issues">Those that stand, noticed last first, then those resolved last.</param>
public sealed record IssueList(IReadOnlyList<Issue> Issues);
