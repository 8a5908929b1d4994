using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Issues;

/// <summary>
/// Writes what the parts notice, without being in their way: what is noticed again within a minute is counted in memory and written
/// together, and when the table does not take it, that is logged, and told again with the next occasion.
/// </summary>
internal sealed class IssueInbox(IssueStore store, TimeProvider clock, ILogger<IssueInbox> logger) : IIssues
{
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(string Kind, string Account), IssueNotes> notes = new();

    /// <inheritdoc />
    public Task<bool> RaiseAsync(IssueReport report, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var noted = NotesOn(report.Kind, report.Account);
        noted.See(report, now);
        return WriteAsync(noted, now, cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> ResolveAsync(string kind, string account, string evidence, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var noted = NotesOn(kind, account);
        noted.End(evidence, now);
        return WriteAsync(noted, now, cancellationToken);
    }

    /// <summary>Writes what this instance has noticed and not written yet, as far as it is time.</summary>
    public async Task WriteNotedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var noted in notes.Values)
            await WriteAsync(noted, now, cancellationToken);
    }

    private IssueNotes NotesOn(string kind, string account) =>
        notes.GetOrAdd((kind, account), static key => new IssueNotes(key.Kind, key.Account));

    // Whether nothing is left to be written.
    private async Task<bool> WriteAsync(IssueNotes noted, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (noted.TryTake(now, BetweenWrites) is not { } taken)
            return false;
        // Waited for no longer than the token lives: a client may look at its token late, or never.
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            if (taken.Sighting is { } sighting)
                Tell(await store.SeeAsync(sighting, either.Token).WaitAsync(either.Token));
            taken = taken with { Sighting = null };
            if (taken.Ending is { } ending
                && await store.EndAsync(noted.Kind, noted.Account, ending, either.Token).WaitAsync(either.Token) is { } step)
                Tell(step);
            return true;
        }
        catch (Exception fault)
        {
            // Not only refusals: without a network or an identity the client throws other kinds.
            noted.PutBack(taken, now + AfterFault);
            cancellationToken.ThrowIfCancellationRequested();
            logger.IssueNotWritten(fault, noted.Kind, noted.Account, taken.Sighting?.Report.Summary ?? taken.Ending?.Because ?? "");
            return false;
        }
    }

    private void Tell(IssueStep step)
    {
        var issue = step.Issue;
        switch (step.Change)
        {
            case IssueChange.Opened:
                IssueMeter.CountOpened(issue.Kind);
                logger.IssueOpened(issue.Kind, issue.Account, issue.Summary, issue.Advice);
                break;
            case IssueChange.Reopened:
                logger.IssueReopened(issue.Kind, issue.Account, issue.Summary);
                break;
            case IssueChange.Resolved:
                logger.IssueResolved(issue.Kind, issue.Account, issue.Resolution!);
                break;
        }
    }
}
