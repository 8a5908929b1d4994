using System.Diagnostics;
using JustCallFx.TestKit;

namespace JustCallFx.Embedded.Tests.Tables.Clients;

/// <summary>Microsoft's own client for another platform: @azure/data-tables, on Node.js.</summary>
internal static class NodeClient
{
    /// <summary>Runs one of the scripts beside this file, and returns what it prints.</summary>
    /// <exception cref="InvalidOperationException">The script failed; the message has its words.</exception>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Node.Command, [Path.Combine(AppContext.BaseDirectory, "Tables", "Clients", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NODE_PATH"] = Node.Packages;
        using var process = Process.Start(start)!;
        var faults = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script} failed: {await faults}");
    }
}
