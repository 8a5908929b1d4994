using System.Globalization;
using JustCallFx.TestKit;

namespace JustCallFx.Benchmarks.Tables;

/// <summary>Has each table engine take transactions in turns, and prints how many it takes in a second.</summary>
internal static class TablesCommand
{
    public const string Verb = "tables";

    private static readonly int[] Outstanding = [1, 32];

    public static async Task<int> RunAsync(string[] args)
    {
        var quick = args.Contains("quick");
        var (rounds, length) = quick ? (1, TimeSpan.FromSeconds(0.5)) : (5, TimeSpan.FromSeconds(3));
        var engines = Enum.GetValues<TablesEngine>().Where(IsPresent).ToList();
        Console.WriteLine($"transactions of {TransactionLoad.Rows} rows, {rounds} rounds of {length.TotalSeconds} s for each engine; SQLite on disk, Azurite in memory");
        foreach (var outstanding in Outstanding)
            await CompareAsync(engines, outstanding, rounds, length);
        return 0;
    }

    private static async Task CompareAsync(List<TablesEngine> engines, int outstanding, int rounds, TimeSpan length)
    {
        var rates = engines.ToDictionary(engine => engine, _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var engine in engines)
                rates[engine].Add(await MeasureAsync(engine, outstanding, length));
        }

        var medians = engines.Select(engine => $"{engine} {rates[engine].Order().ElementAt(rounds / 2).ToString("N0", CultureInfo.InvariantCulture)}/s");
        Console.WriteLine($"{outstanding,3} outstanding, median of rounds: {string.Join("   ", medians)}");
    }

    private static async Task<double> MeasureAsync(TablesEngine engine, int outstanding, TimeSpan length)
    {
        await using var floor = await TablesFloor.OpenAsync(engine);
        var load = new TransactionLoad(await floor.TableAsync("Conversations"));
        await load.RunAsync(outstanding, length / 4);
        return await load.RunAsync(outstanding, length);
    }

    private static bool IsPresent(TablesEngine engine)
    {
        if (engine != TablesEngine.Azurite || AzuriteServer.Absence is not { } why)
            return true;
        Console.WriteLine($"Azurite is left out: {why}");
        return false;
    }
}
