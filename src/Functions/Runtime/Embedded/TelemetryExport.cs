using JustCallFx.Core.Settings;
using JustCallFx.Core.Telemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace JustCallFx.Functions.Runtime;

/// <summary>
/// Sends traces, metrics and logs to an OTLP receiver, where one is set. All of OpenTelemetry's own settings count
/// (<c>OTEL_SERVICE_NAME</c>, <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> …) but those that leave traces out: that is for the receiver, which
/// sees whole traces and so may keep those that failed.
/// </summary>
internal static class TelemetryExport
{
    private const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // The framework's own meters for HTTP, which follow the conventions and name routes and hosts only.
    private const string HttpServerMeter = "Microsoft.AspNetCore.Hosting";
    private const string HttpClientMeter = "System.Net.Http";

    /// <summary>Adds the sending; without the setting nothing is sent.</summary>
    /// <exception cref="OptionsValidationException">The setting is no URL.</exception>
    public static IServiceCollection AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[EndpointSetting] is not { Length: > 0 } endpoint)
            return services;
        Check(endpoint);
        return services
            .AddLogging(logging => logging.AddOpenTelemetry(logs =>
            {
                logs.IncludeFormattedMessage = true;
                logs.SetResourceBuilder(Describe(ResourceBuilder.CreateEmpty())).AddOtlpExporter();
            }))
            .AddSingleton(_ => Traces(configuration))
            .AddSingleton(_ => Metrics(configuration))
            .AddHostedService<ExportFromStart>();
    }

    private static void Check(string endpoint)
    {
        if (Uri.TryCreate(endpoint, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return;
        var fault = new SettingFault(EndpointSetting, "another text", "the http or https URL of an OTLP receiver");
        throw new OptionsValidationException(EndpointSetting, typeof(SettingFault), [fault.ToString()]);
    }

    private static TracerProvider Traces(IConfiguration configuration) => Sdk.CreateTracerProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(configuration))
        .ConfigureResource(resource => Describe(resource))
        .AddSource(JustCallFxTelemetry.Name)
        .SetSampler(new AlwaysOnSampler())
        .AddOtlpExporter()
        .Build();

    private static MeterProvider Metrics(IConfiguration configuration) => Sdk.CreateMeterProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(configuration))
        .ConfigureResource(resource => Describe(resource))
        .AddMeter(JustCallFxTelemetry.Name, HttpServerMeter, HttpClientMeter)
        .AddOtlpExporter()
        .Build();

    // The environment last: what it says of the service counts.
    private static ResourceBuilder Describe(ResourceBuilder resource) => resource
        .Clear()
        .AddTelemetrySdk()
        .AddService(JustCallFxTelemetry.Name, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString())
        .AddEnvironmentVariableDetector();
}
