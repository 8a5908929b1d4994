using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>What it means that nothing comes: little, until chance is excluded.</summary>
internal static class Quiet
{
    /// <summary>How long after a reading back was wanted the next one is.</summary>
    public static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(30);

    // So many deliveries should have come: by chance none does once in 20, 3,000, 10^13 times.
    private const double Unusual = 3;
    private const double Odd = 8;
    private const double Impossible = 30;

    // So many that even a holiday would have had some of them.
    private const double EvenOnHolidays = 300;

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(10);

    // Nothing comes on a holiday either, and the night before and after it.
    private static readonly TimeSpan LongerThanAHoliday = TimeSpan.FromHours(48);

    /// <summary>Since when it is quiet; null where that cannot be told. A run that missed nothing says that nothing was to come.</summary>
    public static DateTimeOffset? Since(AccountHealth health) => Begin(health) is { } begin
        ? Explained(begin, health) ?? begin
        : null;

    /// <summary>How many deliveries would have been usual since it is quiet, as far as somebody was looking.</summary>
    public static double Expected(AccountHealth health, DateTimeOffset now)
    {
        if (Begin(health) is not { } begin)
            return 0;
        return Explained(begin, health) is { } explained
            ? health.Rhythm.Expected(explained, now)
            : health.Rhythm.Expected(begin, now) + (health.HasRequestSinceGap ? 0 : health.QuietBefore);
    }

    /// <summary>The same at the begin of a gap in watching; what was quiet for minutes only counts for nothing.</summary>
    public static double Before(AccountHealth health, DateTimeOffset gap) =>
        health.HasRequestSinceGap && gap - health.LastRequestAt < Shortest ? 0 : Expected(health, gap);

    /// <summary>Why a pause is to be suspected; null when it is not.</summary>
    public static PauseReason? Reason(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        if (Begin(health) is not { } begin)
            return null;
        if (HasUntold(health, context) && (health.RanOutUnseenAt is not null || Expected(health, now) >= Unusual))
            return PauseReason.TextsUntold;
        // Where it was quiet before the app was down, that is not why.
        var mayHaveRunOut = health.RanOutUnseenAt is not null || (context.Schedule.Pauses && health.RiskAt > begin - HealthMachine.Calm);
        if (mayHaveRunOut && health.QuietBefore < Unusual && now - begin >= Shortest && Expected(health, now) >= EvenOnHolidays)
            return PauseReason.DownTooLong;
        var length = now - (Explained(begin, health) ?? health.LastRequestAt);
        return length >= LongerThanAHoliday && Expected(health, now) >= Impossible ? PauseReason.Silence : null;
    }

    /// <summary>Notes how far a run says that no delivery was missed: until then nothing was to come.</summary>
    public static AccountHealth Explain(AccountHealth health, ReadBackRun? run)
    {
        var known = Since(health);
        return run is { Missed: 0 } && run.From <= known && run.To > known ? health with { ReadCleanTo = run.To } : health;
    }

    /// <summary>Has texts read back when it is oddly quiet.</summary>
    public static AccountHealth ReadBack(AccountHealth health, HealthContext context, DateTimeOffset now)
    {
        if (!context.CanReadBack || now - health.OrderedAt < ReadAgainAfter || !IsOdd(health, now))
            return health;
        return (health with { OrderedAt = now }).Ordering(Later(Since(health)!.Value, health.OrderedAt), now, "it is oddly quiet");
    }

    /// <summary>Whether it is so quiet that somebody should look.</summary>
    public static bool IsOdd(AccountHealth health, DateTimeOffset now) =>
        Since(health) is { } since && now - since >= Shortest && (health.RanOutUnseenAt is not null || Expected(health, now) >= Odd);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;

    private static DateTimeOffset? Begin(AccountHealth health) => health is { LastRequestAt: { } last, WatchedSince: { } watched }
        ? last > watched ? last : watched
        : null;

    private static DateTimeOffset? Explained(DateTimeOffset begin, AccountHealth health) => health.ReadCleanTo > begin ? health.ReadCleanTo : null;

    // A policy that pauses gives no text up without pausing; others may have given up what came while nobody looked.
    private static bool HasUntold(AccountHealth health, HealthContext context)
    {
        var last = context.Schedule.Pauses || health.HasRequestSinceGap ? health.LastRequestAt : health.WatchedSince;
        return context.LastRun?.NewestMissedAt > last + DeliverySchedule.ClockTolerance;
    }
}
