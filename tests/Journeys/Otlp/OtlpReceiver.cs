using System.Collections.Concurrent;
using System.Globalization;
using JustCallFx.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Journeys.Otlp;

/// <summary>An OTLP receiver over HTTP on a free port: keeps the spans, and counts what else comes.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private static readonly string Milliseconds = Patience.Longest.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

    private readonly WebApplication web;
    private readonly ConcurrentQueue<OtlpSpan> spans = new();
    private readonly ConcurrentDictionary<string, int> requests = new();

    private OtlpReceiver(WebApplication web) => this.web = web;

    /// <summary>The spans that have come.</summary>
    public IReadOnlyList<OtlpSpan> Spans => [.. spans];

    /// <summary>The settings of a process that is to export here, without delay, and waits for the answer however long it takes.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", web.Urls.Single()),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_EXPORTER_OTLP_TIMEOUT", Milliseconds),
        ("OTEL_BSP_EXPORT_TIMEOUT", Milliseconds),
        ("OTEL_BSP_SCHEDULE_DELAY", "50"),
        ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
    ];

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new OtlpReceiver(builder.Build());
        receiver.web.Run(receiver.TakeAsync);
        await receiver.web.StartAsync();
        return receiver;
    }

    /// <summary>How many requests have come to a path.</summary>
    public int Requests(string path) => requests.GetValueOrDefault(path);

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (context.Request.Path == "/v1/traces")
        {
            foreach (var span in OtlpTraces.Read(body.ToArray()))
                spans.Enqueue(span);
        }

        requests.AddOrUpdate(context.Request.Path, 1, (_, count) => count + 1);
        context.Response.ContentType = "application/x-protobuf";
    }
}
