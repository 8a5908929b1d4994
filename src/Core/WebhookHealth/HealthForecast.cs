using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What JustCall does next if nothing changes, by its policy; all null while no delivery fails.</summary>
/// <param name="TriesLeft">How many attempts are left for the event that has the fewest.</param>
/// <param name="NextAttemptFrom">From when on the next attempt is expected.</param>
/// <param name="NextAttemptTo">Until when.</param>
/// <param name="LastAttemptFrom">From when on the last attempt of an event is expected, the first to have it.</param>
/// <param name="LastAttemptTo">Until when.</param>
/// <param name="PauseExpectedAt">When the webhook is paused if all attempts fail; null where the policy pauses nothing.</param>
public sealed record HealthForecast(
    int? TriesLeft = null,
    DateTimeOffset? NextAttemptFrom = null,
    DateTimeOffset? NextAttemptTo = null,
    DateTimeOffset? LastAttemptFrom = null,
    DateTimeOffset? LastAttemptTo = null,
    DateTimeOffset? PauseExpectedAt = null)
{
    /// <summary>The forecast for an account whose deliveries are repeated by a schedule.</summary>
    public static HealthForecast Of(AccountHealth health, DeliverySchedule schedule)
    {
        if (health.State.IsPaused())
            return new(TriesLeft: 0);
        if (health.Failing.IsEmpty)
            return new();
        var next = health.Failing.Select(one => one.NextAt(schedule)).OfType<(DateTimeOffset From, DateTimeOffset To)>().ToList();
        var last = health.Failing.Select(one => one.LastTryAt(schedule)).MinBy(span => span.To);
        return new(
            health.Failing.Min(one => one.TriesLeft(schedule)),
            next.Count > 0 ? next.Min(span => span.From) : null,
            next.Count > 0 ? next.MinBy(span => span.From).To : null,
            last.From,
            last.To,
            schedule.Pauses ? last.To : null);
    }
}
