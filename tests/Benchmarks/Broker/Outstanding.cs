using System.Diagnostics;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>Callers that each wait for one thing before they begin the next.</summary>
internal static class Outstanding
{
    /// <summary>How often per second so many callers at once get their turn.</summary>
    public static async Task<double> PerSecondAsync(int callers, double seconds, Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        var end = started + (long)(seconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CountAsync(work, end))));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Has the work done so often, by so many callers at once.</summary>
    public static async Task TimesAsync(int times, int callers, Func<Task> work)
    {
        var left = times;
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
                await work();
        })));
    }

    private static async Task<int> CountAsync(Func<Task> work, long end)
    {
        var count = 0;
        for (; Stopwatch.GetTimestamp() < end; count++)
            await work();
        return count;
    }
}
