namespace JustCallFx.Core.Minutes;

/// <summary>Adds up what one instrument measures under one set of tags; any number of threads may add while another takes.</summary>
internal sealed class Tally(bool times)
{
    private const double Micro = 1e6;

    private readonly long[]? buckets = times ? new long[LatencyBuckets.Count] : null;
    private long count;
    private long micros;

    public void Add(long more) => Interlocked.Add(ref count, more);

    public void Add(double seconds)
    {
        Interlocked.Increment(ref count);
        Interlocked.Add(ref micros, (long)(seconds * Micro));
        Interlocked.Increment(ref buckets![LatencyBuckets.Of(seconds)]);
    }

    /// <summary>What was added since the last time, null for nothing. What is being added meanwhile may be in this one by half.</summary>
    public Figure? Take(string name, FigureTags tags)
    {
        var taken = Interlocked.Exchange(ref count, 0);
        if (taken == 0)
            return null;
        var seconds = Interlocked.Exchange(ref micros, 0) / Micro;
        return new(name, tags, taken, seconds, buckets is null ? null : TakeBuckets());
    }

    private long[] TakeBuckets()
    {
        var taken = new long[buckets!.Length];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = Interlocked.Exchange(ref buckets[i], 0);
        return taken;
    }
}
