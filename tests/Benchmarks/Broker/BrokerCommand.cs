namespace JustCallFx.Benchmarks.Broker;

/// <summary>Measures the embedded broker: publishing, delivering, and, when asked by name, whether anything grows.</summary>
internal static class BrokerCommand
{
    public const string Verb = "broker";

    /// <summary>All of it with <c>quick</c>; else publishing and delivering, or what is named: <c>growth</c>, <c>backlog</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var plan = BrokerPlan.From(args);
        Console.WriteLine(plan);
        var (growth, backlog) = (args.Contains(GrowthRun.Name), args.Contains(BacklogRun.Name));
        if (args.Contains("quick"))
            growth = backlog = true;
        if (args.Contains("quick") || !(growth || backlog))
        {
            await PublishingRun.RunAsync(plan, Console.Out);
            await DeliveringRun.RunAsync(plan, Console.Out);
        }

        if (growth)
            await GrowthRun.RunAsync(plan, Console.Out);
        if (backlog)
            await BacklogRun.RunAsync(plan, Console.Out);
        return 0;
    }
}
