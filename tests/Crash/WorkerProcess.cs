using System.Diagnostics;
using System.Globalization;

namespace JustCallFx.Crash;

/// <summary>The worker as a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    public const string Verb = "worker";

    private readonly Process process;
    private readonly Task<string> errors;

    private WorkerProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts it; <paramref name="loads"/> tells whether it sends and writes or only receives.</summary>
    public static WorkerProcess Start(string folder, int run, bool loads) => new(Process.Start(
        new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "JustCallFx.Crash.dll"), Verb, folder, run.ToString(CultureInfo.InvariantCulture), $"{loads}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);

    /// <summary>The next line; null when the process has ended and all that it said was read.</summary>
    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => process.StandardOutput.ReadLineAsync(cancellationToken);

    /// <summary>SIGKILL: nothing is finished, nothing is flushed.</summary>
    public void Kill() => process.Kill();

    /// <summary>Lets no file of it grow beyond <paramref name="bytes"/>, as a full disk does, or any again with null.</summary>
    public async Task LimitFilesAsync(int? bytes)
    {
        using var limiting = Process.Start(
            "prlimit", [$"--pid={process.Id}", $"--fsize={bytes?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}:unlimited"]);
        await limiting.WaitForExitAsync();
        if (limiting.ExitCode != 0)
            throw new InvalidOperationException($"prlimit ended with {limiting.ExitCode}.");
    }

    /// <summary>Lets it stop in order.</summary>
    public void Stop() => process.StandardInput.Close();

    /// <summary>Waits for its end; gives the exit code and what it wrote to standard error.</summary>
    public async Task<(int ExitCode, string Errors)> ExitAsync()
    {
        await process.WaitForExitAsync();
        return (process.ExitCode, await errors);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
