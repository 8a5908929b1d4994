namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>
/// Stops trying a subscriber's work after ten failures in a row: for thirty seconds nothing is let through, then one event, and
/// the next thirty seconds later, until one succeeds.
/// </summary>
public sealed class Breaker(TimeProvider clock)
{
    /// <summary>The failures in a row that open it.</summary>
    public const int FailuresToOpen = 10;

    /// <summary>How long nothing is let through.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromSeconds(30);

    private const long None = long.MinValue;

    private int failures;
    private long nextTrial = None;

    /// <summary>Where it stands.</summary>
    public BreakerState State => Interlocked.Read(ref nextTrial) switch
    {
        None => BreakerState.Closed,
        var due when clock.GetTimestamp() >= due => BreakerState.HalfOpen,
        _ => BreakerState.Open,
    };

    /// <summary>Whether the caller may try; it is then to tell how that went.</summary>
    public bool LetsThrough()
    {
        var due = Interlocked.Read(ref nextTrial);
        // Whoever moves the time on is the one that tries; should it never tell how that went, the next one gets its turn all the same.
        return due == None || (clock.GetTimestamp() >= due && Interlocked.CompareExchange(ref nextTrial, FromNow(), due) == due);
    }

    /// <summary>The work succeeded.</summary>
    public void Succeeded()
    {
        Volatile.Write(ref failures, 0);
        Interlocked.Exchange(ref nextTrial, None);
    }

    /// <summary>The work failed.</summary>
    /// <returns>Whether that opened it, which was closed before.</returns>
    public bool Failed() =>
        Interlocked.Increment(ref failures) >= FailuresToOpen && Interlocked.Exchange(ref nextTrial, FromNow()) == None;

    private long FromNow() => clock.GetTimestamp() + (long)(OpenFor.TotalSeconds * clock.TimestampFrequency);
}
