using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>An SMS API that fails in turn in every way, each time repeating all that it was sent: credentials, numbers, texts, queries.</summary>
internal sealed class EchoingApi : IAsyncDisposable
{
    private readonly WebApplication web;
    private int calls;

    private EchoingApi(WebApplication web) => this.web = web;

    /// <summary>Where it listens.</summary>
    public string Address => web.Urls.Single();

    /// <summary>How often it was called.</summary>
    public int Calls => calls;

    public static async Task<EchoingApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var api = new EchoingApi(builder.Build());
        api.web.Run(api.AnswerAsync);
        await api.web.StartAsync();
        return api;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var echo = $"{context.Request.Headers.Authorization} {context.Request.QueryString} {await reader.ReadToEndAsync(context.RequestAborted)}";
        var status = (Interlocked.Increment(ref calls) % 5) switch { 0 => 401, 1 => 400, 2 => 500, 3 => 429, _ => 200 };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["X-Echo"] = Uri.EscapeDataString(echo);
        await context.Response.WriteAsync(JsonSerializer.Serialize(new { status = "error", code = echo, message = echo, error = new { message = echo } }));
    }
}
