using JustCallFx.Crash.Worker;
using JustCallFx.TestKit;

namespace JustCallFx.Crash;

/// <summary>A worker that sends nothing and receives until all that was acknowledged has come.</summary>
internal static class LastRun
{
    public static async Task RunAsync(string folder, int run, Ledger ledger)
    {
        ledger.BeginRun();
        using var worker = WorkerProcess.Start(folder, run, loads: false);
        using var patience = new CancellationTokenSource(Patience.Longest);
        try
        {
            // Dead letters do not keep the broker from being idle, so that both are waited for.
            for (var idle = false; !idle || !ledger.IsDelivered; patience.CancelAfter(Patience.Longest))
            {
                if (await worker.ReadLineAsync(patience.Token) is not { } line)
                    break;
                idle |= ledger.Take(line) == Said.Idle;
            }

            worker.Stop();
            while (await worker.ReadLineAsync(patience.Token) is { } line)
                ledger.Take(line);
        }
        catch (OperationCanceledException)
        {
            worker.Kill();
            ledger.AddFault($"nothing came any more for {Patience.Longest} and the broker was not idle, or did not stop");
        }

        if (await worker.ExitAsync() is var (code, errors) && code != 0)
            ledger.AddFault($"the last run ended with {code}: {errors}");
    }
}
