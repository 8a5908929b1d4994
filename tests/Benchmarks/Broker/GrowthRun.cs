using System.Diagnostics;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>Sends, delivers and completes in a steady stream, and looks what file and memory have become of it.</summary>
internal static class GrowthRun
{
    public const string Name = "growth";

    private const int Senders = 64;
    private const int Slice = 2_000;
    private const int Looks = 10;
    private const double Allowed = 1.3;

    public static async Task RunAsync(BrokerPlan plan, TextWriter output)
    {
        await using var floor = new BrokerFloor();
        var piece = plan.Events / (Looks * Looks);
        await PassAsync(floor, piece);
        var (firstFile, firstHeap) = Look(floor, piece, output);
        for (var look = 1; look <= Looks; look++)
        {
            await PassAsync(floor, (plan.Events / Looks) - (look == 1 ? piece : 0));
            var (file, heap) = Look(floor, look * (plan.Events / Looks), output);
            if (look == Looks)
                output.WriteLine(
                    $"after {plan.Events:N0} against after {piece:N0}: database and log {(double)file / firstFile:N2}, heap {(double)heap / firstHeap:N2} (goal {Allowed})");
        }
    }

    // In slices, so that what is in flight at once does not depend on how far the senders get ahead.
    private static async Task PassAsync(BrokerFloor floor, int events)
    {
        for (var left = events; left > 0; left -= Slice)
        {
            var slice = Math.Min(left, Slice);
            await Task.WhenAll(
                Outstanding.TimesAsync(slice, Senders, () => floor.Sender.SendMessageAsync(floor.Message())),
                DeliveringRun.DrainAsync(floor, slice));
        }
    }

    private static (long File, long Heap) Look(BrokerFloor floor, int events, TextWriter output)
    {
        var heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(
            $"{events,9:N0} events: database {floor.DatabaseBytes / 1024.0 / 1024:N1} MiB, log {floor.LogBytes / 1024.0 / 1024:N1} MiB, heap {heap / 1024.0 / 1024:N1} MiB, " +
            $"working set {process.WorkingSet64 / 1024.0 / 1024:N0} MiB");
        return (floor.DatabaseBytes + floor.LogBytes, heap);
    }
}
