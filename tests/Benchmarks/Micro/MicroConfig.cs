using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace JustCallFx.Benchmarks.Micro;

/// <summary>Runs in this process, which the solution's build has built already; counts allocated bytes.</summary>
internal static class MicroConfig
{
    private const string Quick = "quick";

    /// <summary>The configuration; <c>quick</c> among the arguments only shows that everything runs.</summary>
    public static IConfig From(string[] args)
    {
        var job = args.Contains(Quick) ? Job.Dry : Job.Default.WithMinIterationCount(10).WithMaxIterationCount(20);
        return ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddColumn(StatisticColumn.Min, BaselineRatioColumn.RatioMean)
            .AddExporter(MarkdownExporter.Console)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "results"));
    }

    /// <summary>What is left of the arguments for BenchmarkDotNet.</summary>
    public static string[] Rest(string[] args) => args is [] or [Quick] ? ["--filter", "*"] : [.. args.Where(one => one != Quick)];
}
