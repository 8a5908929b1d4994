using JustCallFx.TestKit;

namespace JustCallFx.Crash;

/// <summary>Kills the worker again and again, then lets a last one deliver what is left.</summary>
internal sealed class WorkerKills(string folder, Random random)
{
    private const int Killed = 128 + 9;

    private readonly Ledger ledger = new();

    public async Task<Ledger> RunAsync(int kills)
    {
        for (var run = 1; run <= kills; run++)
            await RunUntilKilledAsync(run, KillMoment.Next(random));
        await LastRun.RunAsync(folder, kills + 1, ledger);
        foreach (var refusal in ledger.Refusals)
            ledger.AddFault($"refused: {refusal}");
        return ledger;
    }

    private async Task RunUntilKilledAsync(int run, KillMoment moment)
    {
        ledger.BeginRun();
        using var worker = WorkerProcess.Start(folder, run, loads: true);
        using var patience = new CancellationTokenSource(Patience.Longest);
        using var alarm = new CancellationTokenSource();
        using var killing = alarm.Token.Register(worker.Kill);
        if (moment.AfterStart is { } time)
            alarm.CancelAfter(time);

        try
        {
            for (var lines = 1; await worker.ReadLineAsync(patience.Token) is { } line; lines++)
            {
                ledger.Take(line);
                if (lines == moment.AfterLines)
                    worker.Kill();
            }
        }
        catch (OperationCanceledException)
        {
            worker.Kill();
            ledger.AddFault($"run {run} was still not killed after {Patience.Longest}: it said too little");
        }

        if (await worker.ExitAsync() is var (code, errors) && code != Killed)
            ledger.AddFault($"run {run} ended by itself with {code}: {errors}");
    }
}
