namespace JustCallFx.Core.Publishing;

/// <summary>
/// Remembers that the broker just failed, so that not every sender waits for it to fail again: for ten seconds nobody tries, then one
/// does, and the next ten seconds later, until one succeeds.
/// </summary>
internal sealed class BrokerOutage(TimeProvider clock)
{
    private const long None = long.MinValue;

    private static readonly TimeSpan PauseBetweenTries = TimeSpan.FromSeconds(10);

    private long nextTry = None;

    /// <summary>Whether the caller may try the broker now; it is then to tell how that went.</summary>
    public bool MayTry()
    {
        var due = Interlocked.Read(ref nextTry);
        // Whoever moves the time on is the one that tries; should it never tell how that went, the next one gets its turn all the same.
        return due == None || (clock.GetTimestamp() >= due && Interlocked.CompareExchange(ref nextTry, FromNow(), due) == due);
    }

    /// <summary>The broker has taken an event.</summary>
    public void Ends() => Interlocked.Exchange(ref nextTry, None);

    /// <summary>The broker has failed, or has not answered in time.</summary>
    public void GoesOn() => Interlocked.Exchange(ref nextTry, FromNow());

    private long FromNow() => clock.GetTimestamp() + (long)(PauseBetweenTries.TotalSeconds * clock.TimestampFrequency);
}
