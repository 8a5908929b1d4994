using System.Runtime.InteropServices;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Host;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Embedded.Tables;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace JustCallFx.Crash.Worker;

/// <summary>The process that is killed: a function app that loads its own broker and tables as hard as they take it.</summary>
internal static class WorkerApp
{
    private const int Publishers = 3;
    private const int Partitions = 3;
    private const int FileSizeExceeded = 25;

    /// <summary>Runs until standard input ends.</summary>
    /// <param name="folder">What is kept over all runs.</param>
    /// <param name="run">The number of the run, for names that none before has given.</param>
    /// <param name="loads">Whether it sends and writes, or only receives.</param>
    public static async Task RunAsync(string folder, int run, bool loads)
    {
        using var lines = new Lines();
        // The signal that comes with a refused write would end the process.
        using var full = PosixSignalRegistration.Create((PosixSignal)FileSizeExceeded, signal => signal.Cancel = true);
        await using var host = Build(folder, lines);
        var writers = await TableWritersAsync(host, lines);
        using var stop = new CancellationTokenSource();
        await host.StartAsync(CancellationToken.None);

        var work = loads ? LoadAsync(host, run, lines, writers, stop.Token) : SayIdleAsync(host, lines, stop.Token);
        await Console.In.ReadToEndAsync(CancellationToken.None);
        await stop.CancelAsync();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await host.StopAsync(CancellationToken.None);
    }

    private static EmbeddedHost Build(string folder, Lines lines)
    {
        var builder = EmbeddedHost.CreateBuilder(["--urls", "http://127.0.0.1:0"], new EmbeddedHostOptions
        {
            Functions = typeof(Subscribers).Assembly,
            CurrentDirectory = folder,
            AppDirectory = Path.Combine(AppContext.BaseDirectory, "Worker"),
            ReadsEnvironment = false,
            Output = TextWriter.Null,
        });
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(lines);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return (EmbeddedHost)builder.Build();
    }

    private static async Task<List<TableWriter>> TableWritersAsync(EmbeddedHost host, Lines lines)
    {
        var table = new TableClient(host.Services.GetRequiredService<EmbeddedTables>().ConnectionString, "Transactions");
        await table.CreateIfNotExistsAsync();
        var writers = Enumerable.Range(1, Partitions).Select(number => new TableWriter(table, $"p{number}", lines)).ToList();
        foreach (var writer in writers)
            await writer.ShowAsync();
        return writers;
    }

    private static async Task LoadAsync(EmbeddedHost host, int run, Lines lines, List<TableWriter> writers, CancellationToken stop)
    {
        await using var client = new ServiceBusClient(host.Services.GetRequiredService<EmbeddedBroker>().ConnectionString);
        var publishers = new[] { Message.Topic, Message.Queue }.SelectMany(
            destination => Enumerable.Range(1, Publishers).Select(number => new Publisher(client.CreateSender(destination), run, number, lines)));
        await Task.WhenAll([.. publishers.Select(publisher => publisher.RunAsync(stop)), .. writers.Select(writer => writer.RunAsync(stop))]);
    }

    private static async Task SayIdleAsync(EmbeddedHost host, Lines lines, CancellationToken stop)
    {
        await host.Services.GetRequiredService<EmbeddedBroker>().WhenIdleAsync(stop);
        lines.Write(Said.Idle);
    }
}
