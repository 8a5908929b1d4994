namespace JustCallFx.Core.WebhookHealth;

/// <summary>An event that came so late that an attempt at it may have failed before.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="At">When it came, or one of the same batch.</param>
/// <param name="NotedAt">When that was noted, which may be long after it came.</param>
public sealed record RecoveredEvent(string Id, DateTimeOffset At, DateTimeOffset NotedAt);
