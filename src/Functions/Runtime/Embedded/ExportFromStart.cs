using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace JustCallFx.Functions.Runtime;

/// <summary>Has traces and metrics listened to from the start on, and what is left of them sent when the app stops.</summary>
internal sealed class ExportFromStart(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    private const int PatienceMilliseconds = 5_000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces.ForceFlush(PatienceMilliseconds);
        metrics.ForceFlush(PatienceMilliseconds);
        return Task.CompletedTask;
    }
}
