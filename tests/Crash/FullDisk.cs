using JustCallFx.Crash.Worker;
using JustCallFx.TestKit;

namespace JustCallFx.Crash;

/// <summary>Lets the worker run out of disk space in the middle of its work and gives it space again, without a restart.</summary>
internal sealed class FullDisk(string folder)
{
    // Less than the logs have by then, more than their indexes need.
    private const int Limit = 64 * 1024;
    private const int Acknowledgements = 300;

    private readonly Ledger ledger = new();

    public async Task<Ledger> RunAsync()
    {
        using (var worker = WorkerProcess.Start(folder, run: 1, loads: true))
        {
            await ReadAsync(worker, Acknowledgements, Said.Sent, Said.Wrote);
            await worker.LimitFilesAsync(Limit);
            await ReadAsync(worker, Acknowledgements, Said.Refused);
            // The one file may have refused all of these while the other still had a write on its way to the disk.
            await ReadUntilAsync(worker, () => IsRefused(Said.Sent) && IsRefused(Said.Wrote));
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
    private Task ReadAsync(WorkerProcess worker, int times, params string[] kinds)
    {
        var left = kinds.ToDictionary(kind => kind, _ => times);
        return ReadUntilAsync(worker, () => left.Values.All(count => count <= 0), kind => left[kind] = left.GetValueOrDefault(kind) - 1);
    }

    private async Task ReadUntilAsync(WorkerProcess worker, Func<bool> isEnough, Action<string>? read = null)
    {
        using var patience = new CancellationTokenSource(Patience.Longest);
        while (!isEnough())
        {
            var line = await worker.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("The worker ended by itself.");
            if (ledger.Take(line) is { } kind)
                read?.Invoke(kind);
        }
    }

    private bool IsRefused(string what) => ledger.Refusals.Any(refusal => refusal.StartsWith(what, StringComparison.Ordinal));
}
