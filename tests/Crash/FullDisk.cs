using JustCallFx.Crash.Worker;

namespace JustCallFx.Crash;

/// <summary>Lets the worker run out of disk space in the middle of its work and gives it space again, without a restart.</summary>
internal sealed class FullDisk(string folder)
{
    // Less than the logs have by then, more than their indexes need.
    private const int Limit = 64 * 1024;
    private const int Acknowledgements = 300;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Ledger ledger = new();

    public async Task<Ledger> RunAsync()
    {
        using (var worker = WorkerProcess.Start(folder, run: 1, loads: true))
        {
            await ReadAsync(worker, Acknowledgements, Said.Sent, Said.Wrote);
            await worker.LimitFilesAsync(Limit);
            await ReadAsync(worker, Acknowledgements, Said.Refused);
            await worker.LimitFilesAsync(null);
            await ReadAsync(worker, Acknowledgements, Said.Sent, Said.Wrote);
            worker.Kill();
            while (await worker.ReadLineAsync(CancellationToken.None) is { } line)
                ledger.Take(line);
            await worker.ExitAsync();
        }

        await LastRun.RunAsync(folder, run: 2, ledger);
        return ledger;
    }

    /// <summary>Reads until lines of each kind were read that often.</summary>
    private async Task ReadAsync(WorkerProcess worker, int times, params string[] kinds)
    {
        var left = kinds.ToDictionary(kind => kind, _ => times);
        using var patience = new CancellationTokenSource(Patience);
        while (left.Values.Any(count => count > 0))
        {
            var line = await worker.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The worker ended by itself.");
            if (ledger.Take(line) is { } kind && left.TryGetValue(kind, out var count))
                left[kind] = count - 1;
        }
    }
}
