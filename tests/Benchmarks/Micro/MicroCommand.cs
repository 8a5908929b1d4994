using BenchmarkDotNet.Running;

namespace JustCallFx.Benchmarks.Micro;

/// <summary>Runs what BenchmarkDotNet measures.</summary>
internal static class MicroCommand
{
    /// <summary>0 when everything that was asked for ran.</summary>
    public static int Run(string[] args)
    {
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroCommand).Assembly).Run(MicroConfig.Rest(args), MicroConfig.From(args)).ToList();
        var ran = summaries.Count > 0 && summaries.All(
            summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success) && summary.Reports.Length > 0);
        return ran ? 0 : 1;
    }
}
