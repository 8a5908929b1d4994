using JustCallFx.Benchmarks.Load;

namespace JustCallFx.Benchmarks.Http;

/// <summary>Loads the three servers in turns, round after round, and prints how ours do against the bare one in the same round.</summary>
internal static class HttpCommand
{
    public const string Verb = "http";

    private const int DistinctRequests = 4096;

    public static async Task<int> RunAsync(string[] args)
    {
        var plan = HttpPlan.From(args);
        var requests = SignedPosts.Make(DistinctRequests, OurServer.Route);
        HttpReport.PrintMethod(plan, Console.Out);
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var by in Enum.GetValues<ServedBy>())
                servers.Add(await ServerProcess.StartAsync(by, Cores.Server));
            foreach (var server in servers)
                Measure(server, plan, requests, plan.WarmUpSeconds);

            IReadOnlyList<Measured>[] rounds = [.. Enumerable.Range(1, plan.Rounds).Select(round => Round(round, servers, plan, requests))];
            HttpReport.Print(rounds, Console.Out);
            await BurstAsync(plan, requests);
            return 0;
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    private static List<Measured> Round(int number, List<ServerProcess> servers, HttpPlan plan, byte[][] requests)
    {
        var round = servers.Select(server => Measure(server, plan, requests, plan.Seconds)).ToList();
        HttpReport.PrintRound(number, round, Console.Out);
        return round;
    }

    private static Measured Measure(ServerProcess server, HttpPlan plan, byte[][] requests, double seconds)
    {
        var before = server.ProcessorTime;
        var load = new LoadRun(server.Address, requests, plan.Connections).Run(seconds, Cores.Load);
        var used = server.ProcessorTime - before;
        return new(
            server.By,
            load.PerSecond,
            used.TotalMicroseconds / load.Latencies.Count,
            load.Latencies.Within(0.5).TotalMilliseconds,
            load.Latencies.Within(0.99).TotalMilliseconds);
    }

    // On all cores, together with the load, as it runs outside of measurements.
    private static async Task BurstAsync(HttpPlan plan, byte[][] requests)
    {
        await using var server = await ServerProcess.StartAsync(ServedBy.Durable, core: null);
        new LoadRun(server.Address, requests, plan.BurstConnections).Run(plan.WarmUpSeconds, core: null);
        var burst = new LoadRun(server.Address, requests, plan.BurstConnections).Run(plan.BurstSeconds, core: null);
        HttpReport.PrintBurst(burst, plan, Console.Out);
    }
}
