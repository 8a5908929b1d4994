using System.Diagnostics;

namespace JustCallFx.Benchmarks.Conversations;

/// <summary>Events of many conversations by several workers at once, each written durably before its worker goes on.</summary>
internal static class ThroughputRun
{
    private const int Contacts = 2000;

    public static async Task<string> RunAsync(KeptConversations kept, int workers, int count)
    {
        var told = Enumerable.Range(0, count).Select(number => kept.Text($"+1415556{number % Contacts:D4}")).ToArray();
        var next = -1;
        var (allocated, busy) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime);
        var start = Stopwatch.GetTimestamp();

        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
                await kept.ApplyAsync(told[number]);
        })));

        var elapsed = Stopwatch.GetElapsedTime(start);
        var perEvent = (Environment.CpuUsage.TotalTime - busy).TotalMicroseconds / count;
        return $"{workers} at once: {count / elapsed.TotalSeconds:N0} events/s, {perEvent:N0} µs of processor and "
            + $"{(GC.GetTotalAllocatedBytes(precise: true) - allocated) / count:N0} bytes each";
    }
}
