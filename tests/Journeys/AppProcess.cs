using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using JustCallFx.TestKit;

namespace JustCallFx.Journeys;

/// <summary>The app as a process of its own, on a free port, with settings that only the test gives it.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly Task reading;

    private AppProcess(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>Everything that was printed so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>What was printed to standard error.</summary>
    public IEnumerable<string> Errors => errors;

    /// <summary>Where the app listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts the app; it may still refuse to.</summary>
    public static AppProcess Launch(string directory, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "JustCallFx.Functions.dll")])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(inherited);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["JustCallFx__DemoPort"] = "0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return new AppProcess(Process.Start(start)!);
    }

    /// <summary>Starts the app and waits until it listens.</summary>
    public static async Task<AppProcess> StartAsync(string directory, params (string Name, string Value)[] settings)
    {
        var app = Launch(directory, settings);
        var line = await app.LineAsync("ReceiveWebhook: ");
        app.Address = new Uri(HttpAddress().Match(line).Value);
        return app;
    }

    /// <summary>Waits for a line that contains the text, among those that nobody has waited for yet.</summary>
    public async Task<string> LineAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience.Longest);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(patience.Token))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    return line;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{text}' was not printed. What was:\n{Output}");
        }

        throw new InvalidOperationException($"The app ended without printing '{text}'. What it printed:\n{Output}");
    }

    /// <summary>Ends the process as a power cut would: at once, with nothing finished.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop and waits; gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    /// <summary>Waits until the process has ended; gives its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience.Longest);
        await process.WaitForExitAsync(patience.Token);
        await reading;
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        await reading;
        process.Dispose();
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("JustCall", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE", StringComparison.OrdinalIgnoreCase)
        || name.Equals("URLS", StringComparison.OrdinalIgnoreCase);

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            output.Enqueue(line);
            lines.Writer.TryWrite(line);
            if (reader == process.StandardError)
                errors.Enqueue(line);
        }

        if (reader == process.StandardOutput)
            lines.Writer.TryComplete();
    }

    [GeneratedRegex(@"http://[^/]+")]
    private static partial Regex HttpAddress();
}
