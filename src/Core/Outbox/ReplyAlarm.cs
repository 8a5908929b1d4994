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
        if (after.State == before.State)
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
            case ReplyState.Failed when IsOfTheKey(after):
                return RaiseAsync(after, $"JustCall does not let the account send texts ({after.Code}).", AdviceOnKey, cancellationToken);
            case ReplyState.Failed when sends.NoteFailed(now, now - Window) is >= MostFailures and var failures:
                return RaiseAsync(after, $"{failures} automatic replies failed within 15 minutes, the last with {after.Code}.", Advice, cancellationToken);
        }

        return Task.CompletedTask;
    }

    // What went wrong last begins with the status that JustCall answered with.
    private static bool IsOfTheKey(Reply failed) =>
        failed.LastError is { } error && (error.StartsWith("401", StringComparison.Ordinal) || error.StartsWith("403", StringComparison.Ordinal));

    private static IEnumerable<Issue> StandingOf(IReadOnlyList<Issue> standing) =>
        standing.Where(issue => issue.Kind == IssueKinds.RepliesFailing);

    private Task RaiseAsync(Reply reply, string summary, string advice, CancellationToken cancellationToken) =>
        issues.RaiseAsync(new(IssueKinds.RepliesFailing, reply.Account, summary, advice), cancellationToken);

    private Task ResolveAsync(Issue issue, string evidence, CancellationToken cancellationToken) =>
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
