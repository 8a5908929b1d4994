using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Backlog;

/// <summary>What lies where and waits, at one time.</summary>
/// <param name="At">The time.</param>
/// <param name="Entities">The broker's subscriptions and queues.</param>
/// <param name="Held">Per subscriber that holds events, since when the oldest of them has waited.</param>
/// <param name="SpilloverSince">Since when the oldest event has waited in the tables for the broker; null for none.</param>
/// <param name="OverdueRetries">How many events should have come again some minutes ago.</param>
/// <param name="OverdueReplies">How many replies should have been looked at some minutes ago.</param>
public sealed record BacklogReport(
    DateTimeOffset At,
    IReadOnlyList<EntityBacklog> Entities,
    IReadOnlyDictionary<string, DateTimeOffset> Held,
    DateTimeOffset? SpilloverSince,
    AtLeast OverdueRetries,
    AtLeast OverdueReplies);
