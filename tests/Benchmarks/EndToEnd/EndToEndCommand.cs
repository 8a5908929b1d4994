using System.Diagnostics;
using JustCallFx.Benchmarks.Broker;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>Measures the way of a text from its POST until it is in its conversation: how many a second, how long each takes, what memory becomes.</summary>
internal static class EndToEndCommand
{
    public const string Verb = "e2e";

    private const double Goal = 3000;
    private const double LatencyGoal = 250;
    private const double StartGoal = 1.5;

    public static async Task<int> RunAsync(string[] args)
    {
        var plan = EndToEndPlan.From(args);
        Console.WriteLine($"{plan}; app and load on all cores, durable, logs as they are by default");
        var start = Stopwatch.GetTimestamp();
        await using (var app = await AppProcess.StartAsync())
        {
            var load = new AppLoad(app, plan.Connections);
            await load.RunAsync(1, double.PositiveInfinity);
            Console.WriteLine($"from start until the first text was answered and written: {Stopwatch.GetElapsedTime(start).TotalSeconds:N2} s (goal {StartGoal})");
            await MeasureAsync(load, plan);
        }

        if (plan.Events == 0)
            return 0;
        await using var another = await AppProcess.StartAsync();
        await MemoryRun.RunAsync(another, new AppLoad(another, plan.Connections), plan.Events);
        return 0;
    }

    private static async Task MeasureAsync(AppLoad load, EndToEndPlan plan)
    {
        await load.RunInSlicesAsync(plan.WarmUp);
        var (bursts, halves, fulls) = (new List<LoadTurn>(), new List<LoadTurn>(), new List<LoadTurn>());
        for (var round = 0; round < plan.Rounds; round++)
        {
            bursts.Add(await load.RunAsync(plan.Burst, double.PositiveInfinity));
            halves.Add(await load.RunAsync((int)(plan.Seconds * Goal / 2), Goal / 2));
            fulls.Add(await load.RunAsync((int)(plan.Seconds * Goal), Goal));
        }

        Console.WriteLine($"as fast as they are taken: {Line(bursts)} (goal {Goal:N0} written/s)");
        Console.WriteLine($"at {Goal / 2:N0}/s: {Line(halves)} (goal p99 {LatencyGoal} ms)");
        Console.WriteLine($"at {Goal:N0}/s: {Line(fulls)} (goal: written as fast as answered)");
    }

    private static string Line(IReadOnlyCollection<LoadTurn> turns) =>
        $"{turns.Median(turn => turn.WrittenPerSecond):N0} written/s, {turns.Median(turn => turn.AnsweredPerSecond):N0} answered/s, "
        + $"p50 {turns.Median(turn => turn.HalfWithin):N1} ms, p99 {turns.Median(turn => turn.NearlyAllWithin):N1} ms until written, "
        + $"{turns.Median(turn => turn.Behind):N0} ms behind at the end, {turns.Median(turn => turn.ProcessorMicroseconds):N0} µs of processor each";

    private static double Median(this IReadOnlyCollection<LoadTurn> turns, Func<LoadTurn, double> value) => Rounds.Median(turns.Select(value));
}
