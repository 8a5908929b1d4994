using JustCallFx.Embedded.Host;
using JustCallFx.Functions;
using JustCallFx.Functions.Receiving;
using JustCallFx.TestKit;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace JustCallFx.Benchmarks.EndToEnd;

/// <summary>
/// The child process: the whole app as it starts by itself, all functions on, in a folder of its own. It tells its address on a line,
/// answers each line that asks what was written, and ends when its input does. Its logs go where errors go.
/// </summary>
internal static class AppCommand
{
    public const string Verb = "e2e-app";

    /// <summary>Asks what was written.</summary>
    public const string Look = "look";

    /// <summary>Asks the same, and latencies are counted anew from here on.</summary>
    public const string Begin = "begin";

    /// <summary>Asks the same, with memory collected before.</summary>
    public const string Collect = "collect";

    public static async Task<int> RunAsync()
    {
        using var folder = new TempFolder();
        using var probe = new WrittenProbe();
        await using var host = Build(folder.Path);
        await host.StartAsync();
        Console.WriteLine(host.Urls.First());
        while (await Console.In.ReadLineAsync() is { } asked)
        {
            if (asked == Begin)
                probe.Begin();
            Console.WriteLine(probe.Look(collectsFirst: asked == Collect).ToLine());
        }

        await host.StopAsync();
        return 0;
    }

    private static EmbeddedHost Build(string folder)
    {
        var options = new EmbeddedHostOptions
        {
            Functions = typeof(ReceiveWebhook).Assembly, CurrentDirectory = folder, ReadsEnvironment = false, Output = TextWriter.Null,
        };
        var builder = EmbeddedHost.CreateBuilder(
            ["--urls=http://127.0.0.1:0", $"--JustCall:Accounts:default:ApiSecret={SignedRequest.Secret}"], options);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddJustCallFx();
        return (EmbeddedHost)builder.Build();
    }
}
