namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Runs the sweep when the earliest of the instants it was told of has come. Hands the write over on the timer's thread.</summary>
internal sealed class ExpiryTimer : IAsyncDisposable
{
    // Timers cannot be set for years, which a message may live; an early sweep finds nothing and sets the next.
    private static readonly TimeSpan longest = TimeSpan.FromDays(1);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Func<Task> sweep;
    private readonly ITimer timer;
    private DateTimeOffset armed = DateTimeOffset.MaxValue;
    private Task running = Task.CompletedTask;
    private bool closed;

    /// <param name="clock">Its timers wake this.</param>
    /// <param name="sweep">Must not throw; tells <see cref="Watch"/> what is due next.</param>
    public ExpiryTimer(TimeProvider clock, Func<Task> sweep)
    {
        this.clock = clock;
        this.sweep = sweep;
        timer = clock.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sweeps at <paramref name="due"/> at the latest.</summary>
    public void Watch(DateTimeOffset due)
    {
        lock (gate)
        {
            if (closed || due >= armed)
                return;
            armed = due;
            // Rounded up: a timer counts whole milliseconds and must not come before its instant.
            var wait = Math.Ceiling(Math.Clamp((due - clock.GetUtcNow()).TotalMilliseconds, 0, longest.TotalMilliseconds));
            timer.Change(TimeSpan.FromMilliseconds(wait), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends when the last sweep has.</summary>
    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (gate)
        {
            closed = true;
            last = running;
        }

        await timer.DisposeAsync();
        await last;
    }

    private void Fire()
    {
        lock (gate)
        {
            if (closed)
                return;
            armed = DateTimeOffset.MaxValue;
            running = running.IsCompleted ? sweep() : Task.WhenAll(running, sweep());
        }
    }
}
