namespace JustCallFx.Benchmarks.Http;

/// <summary>Prints rounds and what they say together. Ratios are taken within a round: rates move with the machine.</summary>
internal static class HttpReport
{
    public static void PrintRound(int number, IReadOnlyList<Measured> round, TextWriter output)
    {
        var servers = round.Select(one => $"{one.By,-7} {one.PerSecond,8:N0}/s {one.ProcessorMicroseconds,5:N1} µs");
        output.WriteLine($"round {number,2}: {string.Join("   ", servers)}   ratios {Ratio(round, ServedBy.Memory):N2} {Ratio(round, ServedBy.Durable):N2}");
    }

    public static void Print(IReadOnlyList<IReadOnlyList<Measured>> rounds, TextWriter output)
    {
        output.WriteLine($"throughput, in memory against bare, median of rounds: {Median(rounds.Select(round => Ratio(round, ServedBy.Memory))):N2} (goal 0.70)");
        output.WriteLine($"throughput, durable against bare, median of rounds:   {Median(rounds.Select(round => Ratio(round, ServedBy.Durable))):N2} (goal 0.55)");
        output.WriteLine($"processor time over bare, in memory, median:          {Median(rounds.Select(round => Over(round, ServedBy.Memory))):N1} µs (goal 7)");
        output.WriteLine($"processor time over bare, durable, median:            {Median(rounds.Select(round => Over(round, ServedBy.Durable))):N1} µs");
    }

    private static double Ratio(IReadOnlyList<Measured> round, ServedBy by) => Of(round, by).PerSecond / Of(round, ServedBy.Bare).PerSecond;

    private static double Over(IReadOnlyList<Measured> round, ServedBy by) =>
        Of(round, by).ProcessorMicroseconds - Of(round, ServedBy.Bare).ProcessorMicroseconds;

    private static Measured Of(IReadOnlyList<Measured> round, ServedBy by) => round.First(one => one.By == by);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
