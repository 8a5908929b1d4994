using System.Globalization;

namespace JustCallFx.Crash;

/// <summary>One run over a worker that promises much, and over the app itself.</summary>
public static class CrashRun
{
    // A start of the app takes as long as several of the worker.
    private const int WorkerKillsToOneOfTheApp = 4;

    /// <summary>Kills <paramref name="kills"/> times in all. What is on disk is kept when something went wrong.</summary>
    public static async Task<CrashReport> RunAsync(int seed, int kills)
    {
        var folder = Directory.CreateTempSubdirectory("justcallfx-crash-");
        var random = new Random(seed);
        var app = new AppKills(folder.CreateSubdirectory("app").FullName, random);
        var appKills = kills / (WorkerKillsToOneOfTheApp + 1);
        var ledger = await new WorkerKills(folder.CreateSubdirectory("worker").FullName, random).RunAsync(kills - appKills);
        await app.RunAsync(appKills);

        var report = ReportOf(seed, ledger, app);
        if (!report.IsGood)
            return report with { Done = $"{report.Done}; kept in {folder}" };
        folder.Delete(recursive: true);
        return report;
    }

    /// <summary>Runs the worker out of disk space once and gives it space again; what was refused meanwhile is among what was done.</summary>
    public static async Task<CrashReport> FillDiskAsync()
    {
        var folder = Directory.CreateTempSubdirectory("justcallfx-crash-");
        var ledger = await new FullDisk(folder.FullName).RunAsync();
        folder.Delete(recursive: true);
        return new(0, ledger.Lost, ledger.Doubled, ledger.Faults, $"a full disk refused: {string.Join(", ", ledger.Refusals.Order(StringComparer.Ordinal))}");
    }

    private static CrashReport ReportOf(int seed, Ledger ledger, AppKills app) => new(
        seed,
        [.. ledger.Lost, .. app.Lost],
        [.. ledger.Doubled, .. app.Doubled],
        ledger.Faults,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ledger.Sent:N0} messages, {ledger.Settled:N0} settlements and {ledger.Written:N0} transactions acknowledged; {app.Answered:N0} texts answered 200"));
}
