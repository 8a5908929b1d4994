namespace JustCallFx.TestKit;

/// <summary>A timer of a <see cref="FakeClock"/>; the clock keeps it while it is armed.</summary>
internal sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
{
    private volatile bool disposed;

    public DateTimeOffset Due { get; private set; }

    public TimeSpan Period { get; private set; }

    /// <summary>Tells timers that are due at the same instant apart: armed first, fired first.</summary>
    public long Started { get; private set; }

    public void Arm(DateTimeOffset due, TimeSpan period, long started) => (Due, Period, Started) = (due, period, started);

    public void Fire()
    {
        if (!disposed)
            callback(state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
            return false;
        clock.Schedule(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        disposed = true;
        clock.Forget(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
