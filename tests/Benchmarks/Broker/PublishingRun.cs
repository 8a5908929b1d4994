namespace JustCallFx.Benchmarks.Broker;

/// <summary>Durable publishes against raw SQLite that stores the same rows and against a file that is appended to, in turns.</summary>
internal static class PublishingRun
{
    private const double Goal = 0.7;

    private static readonly int[] OutstandingCalls = [1, 32, 256];

    public static async Task RunAsync(BrokerPlan plan, TextWriter output)
    {
        var row = await StoredRow.ReadAsync();
        output.WriteLine($"publishing {row.Head.Length} + {row.Body.Length} bytes, synced before the answer");
        foreach (var calls in OutstandingCalls)
        {
            await RoundAsync(row, calls, plan.Seconds);
            var rounds = new List<(double Broker, double Sqlite, double Append)>();
            for (var round = 0; round < plan.Rounds; round++)
                rounds.Add(await RoundAsync(row, calls, plan.Seconds));
            output.WriteLine(
                $"{calls,3} outstanding: broker {Rounds.Median(rounds.Select(one => one.Broker)),7:N0}/s   " +
                $"raw SQLite {Rounds.Median(rounds.Select(one => one.Sqlite)),7:N0}/s   append {Rounds.Median(rounds.Select(one => one.Append)),7:N0}/s   " +
                $"broker to SQLite {Rounds.Median(rounds.Select(one => one.Broker / one.Sqlite)):N2} (goal {Goal})   " +
                $"to append {Rounds.Median(rounds.Select(one => one.Broker / one.Append)):N2}");
        }
    }

    private static async Task<(double Broker, double Sqlite, double Append)> RoundAsync(StoredRow row, int calls, double seconds) => (
        await PerSecondAsync(new BrokerSink(), calls, seconds),
        await PerSecondAsync(new SqliteSink(row), calls, seconds),
        await PerSecondAsync(new AppendSink(row), calls, seconds));

    // Each turn in a file of its own: none is to profit from what another left in it.
    private static async Task<double> PerSecondAsync(IDurableSink sink, int calls, double seconds)
    {
        await using (sink)
            return await Outstanding.PerSecondAsync(calls, seconds, sink.WriteAsync);
    }
}
