using System.Diagnostics;

namespace JustCallFx.Journeys;

/// <summary>The simulator's command line as a process of its own.</summary>
internal static class SimulatorCommandLine
{
    public static async Task<(int ExitCode, string Output)> DeliverAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "JustCallFx.Simulator.dll"), "deliver", .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
