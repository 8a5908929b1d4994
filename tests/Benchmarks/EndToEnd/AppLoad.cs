using System.Diagnostics;
using JustCallFx.Benchmarks.Http;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>Sends texts to the app that it has not seen, and waits until each is in its conversation.</summary>
internal sealed class AppLoad(AppProcess app, int connections)
{
    private const int LargestSlice = 20_000;

    private readonly PacedLoad load = new(app.Address, connections);
    private int made;

    /// <summary>As many as <paramref name="count"/>, each when it is due.</summary>
    public async Task<LoadTurn> RunAsync(int count, double perSecond)
    {
        TracedText[] texts = [.. Enumerable.Range(made, count).Select(number => new TracedText(number, OurServer.Route))];
        made += count;
        await app.AskAsync(AppCommand.Begin);
        var before = app.ProcessorTime;
        var (first, last) = await load.RunAsync(texts, perSecond);
        var written = await app.WhenWrittenAsync(made);
        return new(
            count / Stopwatch.GetElapsedTime(first, written.Last).TotalSeconds,
            count / Stopwatch.GetElapsedTime(first, last).TotalSeconds,
            (app.ProcessorTime - before).TotalMicroseconds / count,
            written.HalfWithin,
            written.NearlyAllWithin,
            Math.Max(0, Stopwatch.GetElapsedTime(last, written.Last).TotalMilliseconds));
    }

    /// <summary>As many as <paramref name="count"/>, as fast as they are taken, in slices, so that what waits does not depend on how many they are.</summary>
    public async Task RunInSlicesAsync(int count)
    {
        for (var left = count; left > 0; left -= LargestSlice)
            await RunAsync(Math.Min(left, LargestSlice), double.PositiveInfinity);
    }
}
