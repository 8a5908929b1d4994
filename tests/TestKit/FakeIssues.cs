using System.Collections.Concurrent;
using JustCallFx.Core.Issues;

namespace JustCallFx.TestKit;

/// <summary>An inbox that remembers what it was told.</summary>
public sealed class FakeIssues : IIssues
{
    private readonly ConcurrentQueue<IssueReport> raised = new();
    private readonly ConcurrentQueue<(string Kind, string Account, string Evidence)> resolved = new();

    /// <summary>Whether what it is told is not written.</summary>
    public bool IsOut { get; set; }

    /// <summary>What was raised, oldest first, each time.</summary>
    public IReadOnlyList<IssueReport> Raised => [.. raised];

    /// <summary>What was resolved, oldest first, also where nothing stood.</summary>
    public IReadOnlyList<(string Kind, string Account, string Evidence)> Resolved => [.. resolved];

    /// <inheritdoc/>
    public Task<bool> RaiseAsync(IssueReport report, CancellationToken cancellationToken)
    {
        raised.Enqueue(report);
        return Task.FromResult(!IsOut);
    }

    /// <inheritdoc/>
    public Task<bool> ResolveAsync(string kind, string account, string evidence, CancellationToken cancellationToken)
    {
        resolved.Enqueue((kind, account, evidence));
        return Task.FromResult(!IsOut);
    }
}
