using JustCallFx.Benchmarks.Load;

namespace JustCallFx.Benchmarks.Http;

/// <summary>Prints how was measured, the rounds, and what they say together. Ratios are taken within a round: rates move with the machine.</summary>
internal static class HttpReport
{
    public static void PrintMethod(HttpPlan plan, TextWriter output)
    {
        output.WriteLine(
            $"Rounds: {plan.Rounds}. In each, the three servers in turns for {plan.Seconds} s over {plan.Connections} kept-alive connections, each of " +
            "which sends its next request as soon as its own answer is in; one thread of load, texts of 450 bytes, all signed, 4,096 of them in rotation.");
        output.WriteLine(Cores.Server is not null
            ? $"Server on core {Cores.Server}, load on core {Cores.Load}."
            : "Neither server nor load has a core of its own here (Linux and two cores are needed): the ratios mean little.");
        output.WriteLine("Ratios are taken within a round; processor time is user and system time of the server per answer.");
    }

    public static void PrintRound(int number, IReadOnlyList<Measured> round, TextWriter output)
    {
        var servers = round.Select(one => $"{one.By,-7} {one.PerSecond,7:N0}/s {one.ProcessorMicroseconds,5:N1} µs");
        output.WriteLine($"round {number,2}: {string.Join("   ", servers)}   ratios {Ratio(round, ServedBy.Memory):N2} {Ratio(round, ServedBy.Durable):N2}");
    }

    public static void Print(IReadOnlyList<IReadOnlyList<Measured>> rounds, TextWriter output)
    {
        output.WriteLine("medians of rounds:");
        foreach (var by in Enum.GetValues<ServedBy>())
        {
            var all = rounds.Select(round => Of(round, by)).ToList();
            output.WriteLine(
                $"{by,-7} {Median(all, one => one.PerSecond),7:N0}/s   {Median(all, one => one.ProcessorMicroseconds),5:N1} µs   " +
                $"p50 {Median(all, one => one.HalfWithin):N2} ms   p99 {Median(all, one => one.NearlyAllWithin):N2} ms");
        }

        output.WriteLine($"throughput, in memory against bare: {Median(rounds, round => Ratio(round, ServedBy.Memory)):N2} (goal 0.70)");
        output.WriteLine($"throughput, durable against bare:   {Median(rounds, round => Ratio(round, ServedBy.Durable)):N2} (goal 0.55)");
        output.WriteLine($"processor time over bare, in memory: {Median(rounds, round => Over(round, ServedBy.Memory)):N1} µs (goal 7)");
        output.WriteLine($"processor time over bare, durable:   {Median(rounds, round => Over(round, ServedBy.Durable)):N1} µs");
    }

    public static void PrintBurst(LoadResult burst, HttpPlan plan, TextWriter output) => output.WriteLine(
        $"durable burst of {plan.BurstSeconds} s over {plan.BurstConnections} connections, server and load on all cores, subscribers held: " +
        $"{burst.PerSecond:N0} acknowledged/s (goal 20,000)   p50 {burst.Latencies.Within(0.5).TotalMilliseconds:N2} ms   " +
        $"p99 {burst.Latencies.Within(0.99).TotalMilliseconds:N2} ms");

    private static double Ratio(IReadOnlyList<Measured> round, ServedBy by) => Of(round, by).PerSecond / Of(round, ServedBy.Bare).PerSecond;

    private static double Over(IReadOnlyList<Measured> round, ServedBy by) =>
        Of(round, by).ProcessorMicroseconds - Of(round, ServedBy.Bare).ProcessorMicroseconds;

    private static Measured Of(IReadOnlyList<Measured> round, ServedBy by) => round.First(one => one.By == by);

    private static double Median<T>(IReadOnlyList<T> all, Func<T, double> value)
    {
        var sorted = all.Select(value).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
