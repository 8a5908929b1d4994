using BenchmarkDotNet.Attributes;
using JustCallFx.Core.Minutes;
using JustCallFx.Core.Receiving;

namespace JustCallFx.Benchmarks.Micro;

/// <summary>What it costs to count and time one request, while nobody listens and while the minutes' figures are kept: goal 0.3 µs more.</summary>
public class Measuring
{
    private static readonly TimeSpan Took = TimeSpan.FromMilliseconds(1.5);

    private readonly Reception reception = new(
        new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero), Accounts.Open().Find("one"), WebhookCause.Accepted);

    private MinuteListener? listener;

    [Params(false, true)]
    public bool Minutes { get; set; }

    [GlobalSetup]
    public void SetUp() => listener = Minutes ? new MinuteListener() : null;

    [Benchmark(Description = "one request counted and timed")]
    public void Measure()
    {
        WebhookMeter.Count(reception);
        WebhookMeter.End(null, reception, Took);
    }

    [GlobalCleanup]
    public void CleanUp() => listener?.Dispose();
}
