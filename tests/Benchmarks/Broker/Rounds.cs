namespace JustCallFx.Benchmarks.Broker;

/// <summary>What rounds say together.</summary>
internal static class Rounds
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
