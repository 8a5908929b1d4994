using JustCallFx.Benchmarks.Load;

namespace JustCallFx.Benchmarks.Http;

/// <summary>Loads the three servers in turns, round after round, and prints how ours do against the bare one in the same round.</summary>
internal static class HttpCommand
{
    public const string Verb = "http";

    private const int DistinctRequests = 4096;
    private const int LoadThreads = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var plan = HttpPlan.From(args);
        var requests = SignedPosts.Make(DistinctRequests, OurServer.Route);
        Console.WriteLine(plan);
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var by in Enum.GetValues<ServedBy>())
                servers.Add(await ServerProcess.StartAsync(by));
            foreach (var server in servers)
                Measure(server, plan, requests, plan.WarmUpSeconds);

            IReadOnlyList<Measured>[] rounds = [.. Enumerable.Range(1, plan.Rounds).Select(round => Round(round, servers, plan, requests))];
            HttpReport.Print(rounds, Console.Out);
            var burst = Measure(servers.Single(server => server.By == ServedBy.Durable), plan, requests, plan.BurstSeconds);
            Console.WriteLine($"durable burst of {plan.BurstSeconds} s, subscribers held: {burst.PerSecond:N0} acknowledged/s (goal 20,000)");
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
        var load = new LoadRun(server.Address, requests, LoadThreads, plan.Connections / LoadThreads);
        var before = server.ProcessorTime;
        var (answers, elapsed) = load.Run(seconds);
        return new(server.By, answers / elapsed.TotalSeconds, (server.ProcessorTime - before).TotalMicroseconds / answers);
    }
}
