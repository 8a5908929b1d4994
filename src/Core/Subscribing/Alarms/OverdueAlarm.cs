using JustCallFx.Core.Issues;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Core.Subscribing.Alarms;

/// <summary>
/// Tells operations of failed events that should have come again and have not, and of held ones that do not get on although nobody paused
/// their subscriber.
/// </summary>
internal sealed class OverdueAlarm(
    SubscriberNames subscribers, RetryStore retries, HeldStore held, PauseStore pauses, IIssues issues, TimeProvider clock) : IIssueEvidence
{
    private const int MostCounted = 100;
    private const string Advice =
        "Look at the subscribers and the retries: is a breaker open, does what the subscriber needs answer, does the app keep up?";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (DateTimeOffset Oldest, DateTimeOffset Since)> heldSince = [];

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var found = await FindAsync(clock.GetUtcNow(), cancellationToken);
        if (found.Count > 0)
            await issues.RaiseAsync(new(IssueKinds.OverdueRetries, IssueReport.WholeApp, string.Join(' ', found), Advice), cancellationToken);
        else if (standing.Any(issue => issue.Kind == IssueKinds.OverdueRetries))
            await issues.ResolveAsync(IssueKinds.OverdueRetries, IssueReport.WholeApp, "Nothing is overdue.", cancellationToken);
    }

    private async Task<IReadOnlyList<string>> FindAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (anyRetried, anyHeld) = (await retries.HasAnyAsync(cancellationToken), await held.HasAnyAsync(cancellationToken));
        if (!anyHeld)
            heldSince.Clear();
        if (!anyRetried && !anyHeld)
            return [];
        var paused = await pauses.AllAsync(cancellationToken);
        foreach (var subscriber in paused.Keys)
            heldSince.Remove(subscriber);
        var found = new List<string>();
        foreach (var subscriber in subscribers.All.Except(paused.Keys))
        {
            if (anyRetried && await retries.CountOverdueAsync(subscriber, now, Patience, MostCounted, cancellationToken) is { Count: > 0 } overdue)
                found.Add($"{Words(overdue)} of {subscriber} should have come again more than 10 minutes ago.");
            if (await IsStuckAsync(subscriber, now, cancellationToken))
                found.Add($"The events that {subscriber} holds have not got on for 10 minutes.");
        }

        return found;
    }

    private async Task<bool> IsStuckAsync(string subscriber, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await held.OldestAtAsync(subscriber, cancellationToken) is not { } oldest)
        {
            heldSince.Remove(subscriber);
            return false;
        }

        if (!heldSince.TryGetValue(subscriber, out var known) || known.Oldest != oldest)
            heldSince[subscriber] = known = (oldest, now);
        return now - known.Since >= Patience;
    }

    private static string Words(AtLeast count) => count.More ? $"At least {count.Count} events" : $"{count.Count} events";
}
