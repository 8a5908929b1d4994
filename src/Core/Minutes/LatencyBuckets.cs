namespace JustCallFx.Core.Minutes;

/// <summary>Fixed classes of times, from half a millisecond to a minute, that percentiles are estimated from.</summary>
internal static class LatencyBuckets
{
    // Each but the last class ends with one of these, in seconds.
    private static readonly double[] Ends = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60];

    /// <summary>How many classes there are.</summary>
    public static int Count => Ends.Length + 1;

    /// <summary>The class of a time.</summary>
    public static int Of(double seconds)
    {
        var bucket = 0;
        while (bucket < Ends.Length && seconds > Ends[bucket])
            bucket++;
        return bucket;
    }

    /// <summary>The time within which a share of those in the classes ended, as if they were evenly spread in each; 0 for none.</summary>
    public static double Within(ReadOnlySpan<long> buckets, double share)
    {
        var total = 0L;
        foreach (var count in buckets)
            total += count;
        var (wanted, before) = (share * total, 0L);
        for (var bucket = 0; bucket < buckets.Length; bucket++)
        {
            if (buckets[bucket] > 0 && before + buckets[bucket] >= wanted)
                return Inside(bucket, (wanted - before) / buckets[bucket]);
            before += buckets[bucket];
        }

        return 0;
    }

    // Of the last class nothing is known but where it begins.
    private static double Inside(int bucket, double part)
    {
        var start = bucket == 0 ? 0 : Ends[bucket - 1];
        return bucket == Ends.Length ? start : start + (part * (Ends[bucket] - start));
    }
}
