using JustCallFx.Core.Issues;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.Subscribing.Alarms;

/// <summary>
/// Tells operations of failed events that should have come again and have not, and of held ones that do not get on: although nobody paused
/// their subscriber, or because this program does not have it.
/// </summary>
internal sealed class OverdueAlarm(
    SubscriberNames subscribers, RetryStore retries, HeldStore held, PauseStore pauses, IIssues issues, TimeProvider clock) : IIssueEvidence
{
    private const int MostCounted = 100;
    private const string Advice =
        "Look at the subscribers and the retries: is a breaker open, does what the subscriber needs answer, does the app keep up?";
    private const string AdviceOnNobody =
        "Install a version that has the subscriber, and they go on; or send them to the dead letters with POST /api/ops/subscribers/{name}/release.";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (DateTimeOffset Oldest, DateTimeOffset Since)> heldSince = [];

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var holders = await held.HoldersAsync(cancellationToken);
        var overdue = await OverdueAsync(holders, clock.GetUtcNow(), cancellationToken);
        await ShowAsync(IssueKinds.OverdueRetries, overdue, Advice, "Nothing is overdue.", standing, cancellationToken);
        var lost = await HeldForNobodyAsync(holders, cancellationToken);
        await ShowAsync(IssueKinds.HeldForNobody, lost, AdviceOnNobody, "Nothing is held for a subscriber that does not exist.", standing, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> OverdueAsync(IReadOnlyList<string> holders, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var gone in heldSince.Keys.Except(holders).ToList())
            heldSince.Remove(gone);
        var anyRetried = await retries.HasAnyAsync(cancellationToken);
        if (!anyRetried && holders.Count == 0)
            return [];
        var paused = await pauses.AllAsync(cancellationToken);
        foreach (var subscriber in paused.Keys)
            heldSince.Remove(subscriber);
        var found = new List<string>();
        foreach (var subscriber in subscribers.All.Except(paused.Keys))
        {
            if (anyRetried && await retries.CountOverdueAsync(subscriber, now, Patience, MostCounted, cancellationToken) is { Count: > 0 } overdue)
                found.Add($"{Words(overdue)} of {subscriber} should have come again more than 10 minutes ago.");
            if (holders.Contains(subscriber) && await IsStuckAsync(subscriber, now, cancellationToken))
                found.Add($"The events that {subscriber} holds have not got on for 10 minutes.");
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> HeldForNobodyAsync(IReadOnlyList<string> holders, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var name in holders.Except(subscribers.All))
            found.Add($"{name}, which this version does not have, has {Words(await held.CountAsync(name, MostCounted, cancellationToken))} held.");
        return found;
    }

    private async Task<bool> IsStuckAsync(string subscriber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await held.OldestAtAsync(subscriber, cancellationToken) is not { } oldest)
            return false;
        if (!heldSince.TryGetValue(subscriber, out var known) || known.Oldest != oldest)
            heldSince[subscriber] = known = (oldest, now);
        return now - known.Since >= Patience;
    }

    private Task ShowAsync(
        string kind, IReadOnlyList<string> found, string advice, string ending, IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        if (found.Count > 0)
            return issues.RaiseAsync(new(kind, IssueReport.WholeApp, string.Join(' ', found), advice), cancellationToken);
        return standing.Any(issue => issue.Kind == kind)
            ? issues.ResolveAsync(kind, IssueReport.WholeApp, ending, cancellationToken)
            : Task.CompletedTask;
    }

    private static string Words(AtLeast count) => (count.More, count.Count) switch
    {
        (true, var least) => $"At least {least} events",
        (_, 1) => "1 event",
        (_, var all) => $"{all} events",
    };
}
