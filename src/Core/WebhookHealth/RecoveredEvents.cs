using System.Collections.Immutable;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>
/// Lists of recovered events, the newest last. An instance that saw one fail may tell so only afterwards, since what stores events and
/// what it writes to fail together; by then the event fails no more.
/// </summary>
public static class RecoveredEvents
{
    private const int Most = 256;

    // In that time an instance has written what it saw, also after tables that hung.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>The list with those of a batch that is noted now, bounded.</summary>
    public static ImmutableArray<RecoveredEvent> With(this ImmutableArray<RecoveredEvent> known, ArrivalBatch arrivals, DateTimeOffset now)
    {
        if (known.IsEmpty && arrivals.Recovered.Count == 0)
            return known;
        var kept = known.Where(one => one.NotedAt > now - Kept);
        return [.. kept.Concat(arrivals.Recovered.Select(id => new RecoveredEvent(id, arrivals.LastAt, now))).TakeLast(Most)];
    }

    /// <summary>Of events that were seen failing, those that did not arrive since.</summary>
    public static IEnumerable<FailingEvent> Failing(this ImmutableArray<RecoveredEvent> known, IReadOnlyCollection<FailingEvent> seen) =>
        known.IsEmpty ? seen : seen.Where(one => !known.Any(recovered => recovered.Id == one.Id && recovered.At >= one.SeenAt));
}
