using System.Collections.Concurrent;
using JustCallFx.Core.Issues;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// Tells operations of replies that fail or may not have been sent: of each whose ending is unknown, of each that JustCall refused because of
/// the key or the plan, and of others from three within a quarter of an hour.
/// </summary>
public sealed class ReplyAlarm(OpenReplies open, IIssues issues, TimeProvider clock) : IIssueSource, IIssueEvidence
{
    private const int MostFailures = 3;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const string Advice = "Look at the replies that are open: have each sent again, or take it back; note those as sent that JustCall shows.";
    private const string AdviceOnKey =
        "Compare the account's ApiKey and ApiSecret with those in JustCall (Settings, API & Webhooks), and look whether its plan and role may send texts.";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, AccountSends> accounts = new();

    /// <inheritdoc />
    public async Task TellAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Window;
        foreach (var issue in StandingOf(standing).Where(one => one.LastSeenAt <= before))
        {
            if (accounts.GetValueOrDefault(issue.Account)?.TakeSentAfter(issue.LastSeenAt) == true
                && !(await OpenStatesAsync(cancellationToken))[issue.Account].Contains(ReplyState.Unknown))
                await ResolveAsync(issue, "Replies are sent again, and none has failed for a quarter of an hour.", cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var failing = StandingOf(standing).ToList();
        if (failing.Count == 0)
            return;
        var open = await OpenStatesAsync(cancellationToken);
        foreach (var issue in failing.Where(one => !open.Contains(one.Account)))
            await ResolveAsync(issue, "No reply has failed or is unknown any more.", cancellationToken);
    }

    /// <summary>Notes what an attempt to send or find a reply made of it.</summary>
    internal Task NoteAsync(Reply before, Reply after, CancellationToken cancellationToken)
    {
        // One that is still looked for is told again: whoever found it unknown may have ended before it was told.
        if (after.State == before.State && (after.State != ReplyState.Unknown || after.Searches == before.Searches))
            return Task.CompletedTask;
        var sends = accounts.GetOrAdd(after.Account, static _ => new AccountSends());
        var now = clock.GetUtcNow();
        switch (after.State)
        {
            case ReplyState.Sent when before.State is ReplyState.Pending or ReplyState.Waiting:
                sends.NoteSent(now);
                break;
            case ReplyState.Unknown:
                return RaiseAsync(after, "It is not known whether an automatic reply was sent; it is looked for in JustCall's list.", Advice, cancellationToken);
            case ReplyState.Failed when after.RefusedWith is Unauthorized or Forbidden:
                return RaiseAsync(after, $"JustCall does not let the account send texts ({after.Code}).", AdviceOnKey, cancellationToken);
            case ReplyState.Failed:
                return NoteFailedAsync(after, sends.NoteFailed(now, now - Window), now - Window, cancellationToken);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<Issue> StandingOf(IReadOnlyList<Issue> standing) =>
        standing.Where(issue => issue.Kind == IssueKinds.RepliesFailing);

    // Of fewer than three here, others may have failed in other instances.
    private async Task NoteFailedAsync(Reply failed, int here, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var failures = here >= MostFailures ? here : await CountFailedAsync(failed.Account, since, cancellationToken);
        if (failures >= MostFailures)
            await RaiseAsync(failed, $"{failures} automatic replies failed within 15 minutes, the last with {failed.Code}.", Advice, cancellationToken);
    }

    private Task<int> CountFailedAsync(string account, DateTimeOffset since, CancellationToken cancellationToken) =>
        open.AllAsync(cancellationToken)
            .CountAsync(one => one.State == ReplyState.Failed && one.Account == account && one.NotedAt > since, cancellationToken)
            .AsTask();

    private Task<bool> RaiseAsync(Reply reply, string summary, string advice, CancellationToken cancellationToken) =>
        issues.RaiseAsync(new(IssueKinds.RepliesFailing, reply.Account, summary, advice), cancellationToken);

    private Task<bool> ResolveAsync(Issue issue, string evidence, CancellationToken cancellationToken) =>
        issues.ResolveAsync(issue.Kind, issue.Account, evidence, cancellationToken);

    // Those that failed or are unknown, by account.
    private async Task<ILookup<string, ReplyState>> OpenStatesAsync(CancellationToken cancellationToken)
    {
        var states = new HashSet<(string Account, ReplyState State)>();
        await foreach (var reply in open.AllAsync(cancellationToken))
        {
            if (reply.State is ReplyState.Unknown or ReplyState.Failed)
                states.Add((reply.Account, reply.State));
        }

        return states.ToLookup(one => one.Account, one => one.State);
    }
}
