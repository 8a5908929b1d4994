using System.Diagnostics;
using System.Net;
using JustCallFx.Benchmarks.Load;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>The app in a process of its own, on all cores.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly Task logs;

    private AppProcess(Process process, IPEndPoint address)
    {
        this.process = process;
        Address = address;
        logs = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
    }

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
    public static async Task<AppProcess> StartAsync()
    {
        var start = ThisProgram.Running(AppCommand.Verb);
        start.RedirectStandardError = true;
        var process = Process.Start(start)!;
        var url = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The app ended before it listened: {await process.StandardError.ReadToEndAsync()}");
        return new AppProcess(process, new IPEndPoint(IPAddress.Loopback, new Uri(url).Port));
    }

    /// <summary>Asks what it has written; <paramref name="ask"/> is one of the words of <see cref="AppCommand"/>.</summary>
    public async Task<Written> AskAsync(string ask)
    {
        await process.StandardInput.WriteLineAsync(ask);
        await process.StandardInput.FlushAsync();
        return Written.Parse(await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The app ended."));
    }

    /// <summary>Waits until so many texts are in their conversations.</summary>
    /// <exception cref="InvalidOperationException">A text's turn ended otherwise, or nothing was written for half a minute.</exception>
    public async Task<Written> WhenWrittenAsync(long wanted)
    {
        var began = Stopwatch.GetTimestamp();
        var written = await AskAsync(AppCommand.Look);
        while (written.Count < wanted)
        {
            if (written.Others > 0 || Stopwatch.GetElapsedTime(Math.Max(began, written.Last)) > Patience)
                throw new InvalidOperationException(
                    $"Found {written.Count:N0} texts in their conversations and {written.Others:N0} that ended otherwise; wanted {wanted:N0}.");
            await Task.Delay(Moment);
            written = await AskAsync(AppCommand.Look);
        }

        return written;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        await logs;
        process.Dispose();
    }
}
