using System.Diagnostics;
using System.Net;

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

    /// <summary>Starts it and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<ServerProcess> StartAsync(ServedBy by)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // Under `dotnet x.dll` the process is dotnet itself.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add(ServeCommand.Verb);
        start.ArgumentList.Add(by.ToString());
        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server {by} ended before it listened.");
        return new ServerProcess(by, process, new IPEndPoint(IPAddress.Loopback, new Uri(url).Port));
    }

    /// <summary>Binds the server to some cores, one bit each; only where the system can.</summary>
    public void PinTo(nint cores)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            process.ProcessorAffinity = cores;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
