namespace JustCallFx.Benchmarks.Load;

/// <summary>What a run of the load gave.</summary>
/// <param name="Latencies">How long each answer took.</param>
/// <param name="Elapsed">How long the run took.</param>
internal sealed record LoadResult(Latencies Latencies, TimeSpan Elapsed)
{
    public double PerSecond => Latencies.Count / Elapsed.TotalSeconds;
}
