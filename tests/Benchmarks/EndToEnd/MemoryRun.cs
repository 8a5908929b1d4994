namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>Sends texts for long and looks what memory has become of it.</summary>
internal static class MemoryRun
{
    private const int Looks = 10;
    private const int FirstLook = 10_000;
    private const double Allowed = 1.3;

    public static async Task RunAsync(AppProcess app, AppLoad load, int events)
    {
        var piece = Math.Min(FirstLook, events / Looks / 2);
        await load.RunInSlicesAsync(piece);
        var (firstHeap, firstSet) = await LookAsync(app, piece);
        for (var look = 1; look <= Looks; look++)
        {
            await load.RunInSlicesAsync((events / Looks) - (look == 1 ? piece : 0));
            var (heap, set) = await LookAsync(app, look * (events / Looks));
            if (look == Looks)
                Console.WriteLine(
                    $"after {events:N0} texts against after {piece:N0}: heap {heap / firstHeap:N2}, working set {set / firstSet:N2} (goal {Allowed})");
        }
    }

    private static async Task<(double Heap, double Set)> LookAsync(AppProcess app, int events)
    {
        var written = await app.AskAsync(AppCommand.Collect);
        var (heap, set) = (written.Heap / 1024.0 / 1024, written.WorkingSet / 1024.0 / 1024);
        Console.WriteLine($"{events,9:N0} texts: heap {heap:N1} MiB, working set {set:N0} MiB");
        return (heap, set);
    }
}
