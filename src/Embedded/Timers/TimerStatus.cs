using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Timers;

/// <summary>Where a timer function's schedule stands.</summary>
/// <param name="Last">When the function ran last; null when it has not yet run under this schedule.</param>
/// <param name="Next">The occurrence that is due next.</param>
/// <param name="Since">The instant from which <paramref name="Next"/> was counted.</param>
internal sealed record TimerStatus(DateTimeOffset? Last, DateTimeOffset Next, DateTimeOffset Since)
{
    public static TimerStatus Fresh(TimerSchedule schedule, DateTimeOffset since) => new(null, schedule.Next(since), since);

    public static TimerStatus After(TimerSchedule schedule, DateTimeOffset run) => new(run, schedule.Next(run), run);

    /// <summary>The same under a schedule that may have changed since: an occurrence that the new one only would have had was not missed.</summary>
    public TimerStatus Under(TimerSchedule schedule, DateTimeOffset now)
    {
        var expected = schedule.Next(Last ?? Since);
        if (expected == Next)
            return this;
        return expected < now ? Fresh(schedule, now) : new TimerStatus(null, expected, Last ?? Since);
    }

    public ScheduleStatus ForFunction() => new()
    {
        Last = Last?.UtcDateTime ?? default,
        Next = Next.UtcDateTime,
        LastUpdated = Since.UtcDateTime,
    };
}
