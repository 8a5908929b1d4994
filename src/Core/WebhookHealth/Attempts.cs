namespace JustCallFx.Core.WebhookHealth;

/// <summary>Follows the attempts of failing events: those that are overdue, and those that were the last.</summary>
internal static class Attempts
{
    public static AccountHealth Follow(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        if (health.Failing.IsEmpty)
            return health;
        var schedule = context.Schedule;
        var known = health.Failing.Select(one => one.Id.Length > 0 ? one.AsOf(now, schedule) : one.AsOf(Seen(health, now), schedule)).ToList();
        var over = known.Where(one => one.TriesLeft(schedule) == 0).ToList();
        var rest = health with { Failing = [.. known.Where(one => one.TriesLeft(schedule) > 0 && !IsOverUnseen(one, context, now))] };
        return over.Aggregate(rest, (result, one) => RunOut(result, one, context, now));
    }

    // Attempts that were due while nobody looked have failed.
    private static DateTimeOffset Seen(AccountHealth health, DateTimeOffset now) => health.WatchedSince < now ? health.WatchedSince.Value : now;

    // An unseen event whose next attempt was due while somebody looked has either arrived by now or failed under its own name.
    private static bool IsOverUnseen(FailingEvent one, HealthContext context, DateTimeOffset now) =>
        one.Id.Length == 0 && now > one.NextAt(context.Schedule)?.To + FailingEvent.Patience;

    private static AccountHealth RunOut(AccountHealth health, FailingEvent one, HealthContext context, DateTimeOffset now)
    {
        if (!context.Schedule.Pauses)
            return health.Ordering(one.FirstAt, now, "an event was lost");
        var isNothingSince = !(health.LastRequestAt > one.SeenAt + AccountHealth.InFlight);
        if (one.SeenAt == one.LastAt || (isNothingSince && one.LastAt > health.WatchedSince))
            return health with { RanOut = Last(health.RanOut, one) };
        // Had the last attempt reached us, it would be known; where requests came after it, it did so all the same.
        return health.LastRequestAt > one.LastAt + AccountHealth.InFlight ? health : health with { RanOutUnseenAt = one.LastAt };
    }

    private static FailingEvent Last(FailingEvent? known, FailingEvent one) => known is null ? one : one with
    {
        FirstAt = known.FirstAt < one.FirstAt ? known.FirstAt : one.FirstAt,
    };
}
