namespace JustCallFx.Benchmarks.Load;

/// <summary>How long something took, counted by steps; what took longer than 200,000 steps counts as that.</summary>
/// <param name="step">A step, in µs.</param>
internal sealed class Latencies(int step = 1)
{
    private readonly long[] counts = new long[200_000];

    public long Count { get; private set; }

    public void Add(TimeSpan took)
    {
        counts[Math.Min((long)took.TotalMicroseconds / step, counts.Length - 1)]++;
        Count++;
    }

    /// <summary>The time within which this share of them was done.</summary>
    public TimeSpan Within(double share)
    {
        var left = (long)(share * Count);
        var steps = 0;
        for (; steps < counts.Length - 1 && left >= counts[steps]; steps++)
            left -= counts[steps];
        return TimeSpan.FromMicroseconds(steps * (long)step);
    }
}
