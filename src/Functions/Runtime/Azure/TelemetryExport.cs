using Azure.Monitor.OpenTelemetry.Exporter;
using JustCallFx.Core.Connections;
using JustCallFx.Core.Telemetry;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace JustCallFx.Functions.Runtime;

/// <summary>
/// Sends the worker's traces, metrics and logs to Application Insights. The Functions host sends its own (<c>telemetryMode</c> in
/// host.json), in the same traces.
/// </summary>
internal static class TelemetryExport
{
    private const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>Adds the sending; where no Application Insights is set, nothing is sent.</summary>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OpenTelemetryLoggerOptions>(logs => logs.IncludeFormattedMessage = true);
        // The web server's own entries on each request would be more than all of ours; embedded they are left out, too.
        services.AddLogging(logs => logs
            .AddFilter<OpenTelemetryLoggerProvider>("Microsoft", LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>("System", LogLevel.Warning));
        var telemetry = services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        if (configuration[ConnectionSetting] is { Length: > 0 } connection)
            telemetry.UseAzureMonitorExporter(exporter => Set(exporter, connection, configuration));

        // After the exporter, which would set a sampler of its own.
        telemetry
            .WithTracing(traces => traces.AddSource(JustCallFxTelemetry.Name).SetSampler(new AlwaysOnSampler()))
            .WithMetrics(metrics => metrics.AddMeter(JustCallFxTelemetry.Name));
        return services;
    }

    private static void Set(AzureMonitorExporterOptions exporter, string connection, IConfiguration configuration)
    {
        exporter.ConnectionString = connection;
        exporter.Credential = InsightsCredential.From(configuration);

        // Whether a trace fails is known only when it is over, so that none is left out beforehand: the exporter's own limit of five
        // traces a second and its dropping of logs whose trace is left out are both off.
        exporter.TracesPerSecond = null;
        exporter.SamplingRatio = 1.0F;
        exporter.EnableTraceBasedLogsSampler = false;
    }
}
