namespace JustCallFx.Core.WebhookHealth;

/// <summary>Notes that somebody looked, and what follows when nobody did for a while.</summary>
internal static class Attention
{
    /// <summary>How long nobody may look before deliveries count as unseen.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMinutes(3);

    private const double CertainlySome = 3;

    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    public static AccountHealth Turn(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        var wasBlind = health.LookedAt is { } looked && context.AliveSince - looked > Gap;
        var known = Quiet.Explain(wasBlind ? AfterGap(health, context, health.LookedAt!.Value) : health, context.LastRun);
        // Hours in which perhaps nothing could come are no habit.
        var learns = !wasBlind && !known.State.IsPaused() && !(known.Rhythm.IsOver(now) && Quiet.IsOdd(known, now));
        var rhythm = known.Rhythm.At(now, learns);
        return known with
        {
            Rhythm = rhythm,
            WatchedSince = known.WatchedSince ?? context.AliveSince,
            LookedAt = known.LookedAt is { } at && now - at < Beat && !wasBlind ? at : now,
        };
    }

    // JustCall went on trying. Where something must have come, it is taken for an event that failed ever since.
    private static AccountHealth AfterGap(AccountHealth health, HealthContext context, DateTimeOffset from)
    {
        var to = context.AliveSince;
        var ranOut = context.Schedule.Pauses && to - from >= context.Schedule.LastRetryAfter && health.LastRequestAt is not null;
        var known = (health with
        {
            WatchedSince = to,
            QuietBefore = Quiet.Before(health, from),
            RanOutUnseenAt = ranOut ? to : health.RanOutUnseenAt,
        }).Ordering(from, to, "the app was down");
        var expected = health.Rhythm.Expected(from, to);
        var wasBusy = from - health.LastRequestAt < (to - from) / CertainlySome;
        if (health.State.IsPaused() || (expected < CertainlySome && !wasBusy))
            return known;
        var firstAt = expected < CertainlySome ? from : from + ((to - from) / expected);
        return known with { Failing = known.Failing.With([new("", firstAt, firstAt, 1, firstAt)], context.Schedule) };
    }
}
