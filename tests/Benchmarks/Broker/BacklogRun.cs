using System.Diagnostics;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>Publishes into an empty broker and into one in which many messages wait, in turns.</summary>
internal static class BacklogRun
{
    public const string Name = "backlog";

    private const int Senders = 64;
    private const double Goal = 0.8;

    public static async Task RunAsync(BrokerPlan plan, TextWriter output)
    {
        await using var full = new BrokerFloor();
        await PublishAsync(full, plan.Seconds);
        var before = Memory();
        await Outstanding.TimesAsync(plan.Waiting, Senders, () => full.Sender.SendMessageAsync(full.Message()));
        var after = Memory();
        output.WriteLine(
            $"{plan.Waiting:N0} messages wait, {full.DatabaseBytes / 1024.0 / 1024:N0} MiB of database and {full.LogBytes / 1024.0 / 1024:N0} of log; heap {before.Heap:N1} MiB before, {after.Heap:N1} MiB now; " +
            $"working set {before.WorkingSet:N0} MiB before, {after.WorkingSet:N0} MiB now");

        var rounds = new List<(double Empty, double Full)>();
        for (var round = 0; round < plan.Rounds; round++)
        {
            await using var empty = new BrokerFloor();
            rounds.Add((await PublishAsync(empty, plan.Seconds), await PublishAsync(full, plan.Seconds)));
        }

        output.WriteLine(
            $"publishing, {Senders} outstanding: {Rounds.Median(rounds.Select(one => one.Empty)):N0}/s into an empty broker, " +
            $"{Rounds.Median(rounds.Select(one => one.Full)):N0}/s behind {plan.Waiting:N0} waiting messages: " +
            $"{Rounds.Median(rounds.Select(one => one.Full / one.Empty)):N2} (goal {Goal})");
        output.WriteLine($"opened again with them in {(await full.ReopenAsync()).TotalSeconds:N2} s");
    }

    private static Task<double> PublishAsync(BrokerFloor floor, double seconds) =>
        Outstanding.PerSecondAsync(Senders, seconds, () => floor.Sender.SendMessageAsync(floor.Message()));

    private static (double Heap, double WorkingSet) Memory()
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (heap / 1024.0 / 1024, process.WorkingSet64 / 1024.0 / 1024);
    }
}
