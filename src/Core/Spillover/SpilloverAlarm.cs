using JustCallFx.Core.Issues;

namespace JustCallFx.Core.Spillover;

/// <summary>Tells operations while events wait in the tables. It is not told on their way, which is to be short.</summary>
internal sealed class SpilloverAlarm(SpilloverStore store, IIssues issues) : IIssueSource, IIssueEvidence
{
    private const string Advice = "Look whether the broker is up and takes messages; the events are published by themselves once it does.";

    private long told;

    /// <inheritdoc />
    public Task TellAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var kept = store.Kept;
        var more = kept - Interlocked.Exchange(ref told, kept);
        return more > 0
            ? RaiseAsync($"The broker did not take {more} events; they wait in table {SpilloverStore.TableName}.", cancellationToken)
            : Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var isWaiting = await store.OldestAtAsync(cancellationToken) is not null;
        var stands = standing.Any(issue => issue.Kind == IssueKinds.SpilloverInUse);
        if (isWaiting && !stands)
            await RaiseAsync($"Events wait in table {SpilloverStore.TableName}.", cancellationToken);
        else if (!isWaiting && stands)
            await issues.ResolveAsync(IssueKinds.SpilloverInUse, IssueReport.WholeApp, "No event waits any more; all are on the topic.", cancellationToken);
    }

    private Task<bool> RaiseAsync(string summary, CancellationToken cancellationToken) =>
        issues.RaiseAsync(new(IssueKinds.SpilloverInUse, IssueReport.WholeApp, summary, Advice), cancellationToken);
}
