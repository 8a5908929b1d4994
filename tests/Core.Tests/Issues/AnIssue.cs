using JustCallFx.Core.Issues;

namespace JustCallFx.Core.Tests.Issues;

/// <summary>Makes issues that stand.</summary>
internal static class AnIssue
{
    /// <summary>One of a kind and account that was noticed last at a time.</summary>
    public static Issue Of(string kind, string account = IssueReport.WholeApp, DateTimeOffset lastSeenAt = default) => new()
    {
        Kind = kind, Account = account, Summary = "", Advice = "", OpenedAt = lastSeenAt, LastSeenAt = lastSeenAt, Count = 1,
    };
}
