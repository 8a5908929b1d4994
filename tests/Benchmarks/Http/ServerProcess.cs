using System.Diagnostics;
using System.Net;
using JustCallFx.Benchmarks.Load;

namespace JustCallFx.Benchmarks.Http;

/// <summary>A server in a process of its own, so that what it uses can be told from what the load uses.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(ServedBy by, Process process, IPEndPoint address)
    {
        By = by;
        this.process = process;
        Address = address;
    }

    public ServedBy By { get; }

    public IPEndPoint Address { get; }

    /// <summary>User and system time of all its threads so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it, on a core of its own when one is given, and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<ServerProcess> StartAsync(ServedBy by, int? core)
    {
        var process = Start(ThisProgram.Running(ServeCommand.Verb, by.ToString()), core);
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server {by} ended before it listened.");
        return new ServerProcess(by, process, new IPEndPoint(IPAddress.Loopback, new Uri(url).Port));
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // A process begins on the cores of the thread that starts it; its runtime then counts only those.
    private static Process Start(ProcessStartInfo start, int? core)
    {
        Process? process = null;
        var thread = new Thread(() =>
        {
            if (core is { } one)
                Cores.PinThread(one);
            process = Process.Start(start);
        });
        thread.Start();
        thread.Join();
        return process!;
    }
}
