namespace JustCallFx.TestKit;

/// <summary>
/// A clock that stands still until it is told to move. Timers that fall due while it moves fire on the moving thread,
/// one after the other in due order, each seeing the instant it was due at; a timer due at once fires on the thread that arms it.
/// </summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private DateTimeOffset now = start.ToUniversalTime();
    private long timersStarted;

    /// <summary>Starts on a Monday, 2026-03-02 at noon UTC.</summary>
    public FakeClock() : this(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero))
    {
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    /// <summary>Moves on by <paramref name="span"/> and fires what falls due on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative.</exception>
    public void Advance(TimeSpan span) => SetUtcNow(GetUtcNow() + span);

    /// <summary>Moves on to <paramref name="instant"/> and fires what falls due on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the present one.</exception>
    public void SetUtcNow(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        FireDueBy(instant);
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    internal void Schedule(FakeTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.Arm(now + dueTime, period, timersStarted++);
            timers.Add(timer);
        }

        if (dueTime == TimeSpan.Zero)
            FireDueBy(null);
    }

    internal void Forget(FakeTimer timer)
    {
        lock (gate)
            timers.Remove(timer);
    }

    private void FireDueBy(DateTimeOffset? instant)
    {
        while (NextDueBy(instant) is { } timer)
            timer.Fire();
    }

    private FakeTimer? NextDueBy(DateTimeOffset? instant)
    {
        lock (gate)
        {
            var until = instant > now ? instant.Value : now;
            var next = timers.Where(timer => timer.Due <= until).MinBy(timer => (timer.Due, timer.Started));
            now = next is null ? until : Later(next.Due, now);
            if (next is null)
                return null;

            timers.Remove(next);
            if (next.Period > TimeSpan.Zero)
            {
                next.Arm(next.Due + next.Period, next.Period, timersStarted++);
                timers.Add(next);
            }

            return next;
        }
    }

    // A callback may have moved the clock beyond the instant at which the next timer was due.
    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
