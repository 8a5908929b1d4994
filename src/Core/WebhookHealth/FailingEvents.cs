using System.Collections.Immutable;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Lists of failing events, the one that failed first in front.</summary>
public static class FailingEvents
{
    /// <summary>
    /// How many an account's row remembers. Of more, those in the middle are left out: the first ones tell when a pause is near, the last
    /// ones when all is over.
    /// </summary>
    public const int Most = 64;

    /// <summary>The list with what another one knows, bounded.</summary>
    public static ImmutableArray<FailingEvent> With(
        this ImmutableArray<FailingEvent> known, IEnumerable<FailingEvent> others, DeliverySchedule schedule)
    {
        var byId = known.ToDictionary(one => one.Id);
        foreach (var other in others)
            byId[other.Id] = byId.TryGetValue(other.Id, out var same) ? same.With(other, schedule) : other;
        var all = byId.Values.OrderBy(one => one.FirstAt).ThenBy(one => one.Id, StringComparer.Ordinal).ToList();
        if (all.Count > Most)
            all.RemoveRange(Most / 2, all.Count - Most);
        return [.. all];
    }

    /// <summary>The list without events that need no attempt any more.</summary>
    public static ImmutableArray<FailingEvent> Without(this ImmutableArray<FailingEvent> known, IReadOnlyCollection<string> ended) =>
        known.IsEmpty || ended.Count == 0 ? known : known.RemoveAll(one => ended.Contains(one.Id));
}
