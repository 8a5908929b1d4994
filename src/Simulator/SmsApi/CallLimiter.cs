namespace JustCallFx.Simulator.SmsApi;

/// <summary>Holds calls to the account's limits. Safe for use by several threads.</summary>
internal sealed class CallLimiter(CallWindow minute, CallWindow? hour, int atOnce, TimeProvider clock)
{
    private readonly Lock gate = new();
    private int running;

    /// <summary>Begins a call, if it is within every limit; what stands in its headers either way.</summary>
    public (bool MayRun, RateState State) Begin()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var mayRun = running < atOnce && minute.Remaining(now) > 0 && hour?.Remaining(now) is null or > 0;
            if (mayRun)
            {
                running++;
                minute.Count(now);
                hour?.Count(now);
            }

            return (mayRun, new(WindowState.Of(minute, now), hour is null ? null : WindowState.Of(hour, now), now));
        }
    }

    /// <summary>Ends a call that began.</summary>
    public void End()
    {
        lock (gate)
            running--;
    }
}
