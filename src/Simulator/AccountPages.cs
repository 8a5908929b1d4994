using System.Net;
using System.Net.Sockets;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.SmsApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Simulator;

/// <summary>What the simulated account answers to a browser on this machine.</summary>
internal static class AccountPages
{
    private const string About =
        "This is the JustCallFx simulator: it stands for a JustCall account and delivers signed webhooks.\n" +
        "GET /deliveries lists the last 100 deliveries as JSON, oldest first.\n" +
        "GET /texts lists every text that its SMS API has accepted, and when calls were turned away.\n" +
        "POST /texts with {\"contact\",\"line\",\"body\"} lets a contact write to a line.\n" +
        "GET /webhook tells whether the webhook is paused, what waits to be repeated and what was lost; POST /webhook/reactivate ends a pause.\n";

    public static WebApplication Build(int port, DeliveryLog log, SimulatedWebhook webhook)
    {
        // An empty builder: the hosting program's settings and URLs are not this server's.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>();

        var pages = builder.Build();
        pages.MapGet("/", () => Results.Text(About));
        pages.MapGet("/deliveries", () => Results.Json(log.List(), DeliveryJson.Default.DeliveryReportArray));
        pages.MapGet("/webhook", () => Show(webhook));
        pages.MapPost("/webhook/reactivate", () =>
        {
            webhook.Reactivate();
            return Show(webhook);
        });
        return pages;
    }

    public static void MapSmsApi(WebApplication pages, SimulatedSmsApi api, Action<SimulatedText> accepted, Func<string, string, string, SimulatedText> contactWrites)
    {
        api.Map(pages, accepted);
        pages.MapGet("/texts", () => Results.Json(TextReport.Of(api), DeliveryJson.Default.TextReport));
        pages.MapPost("/texts", async (HttpContext context) =>
        {
            if (await InboundText.ReadAsync(context.Request) is not { } text)
                return Results.BadRequest("Post JSON with contact and line in E.164 format, and body.");
            contactWrites(text.Contact, text.Line, text.Body);
            return Results.Accepted();
        });
    }

    public static async Task StartAsync(WebApplication pages, SimulatedJustCallOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await pages.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw new IOException(
                $"Port {options.Port} cannot be had for the simulated JustCall account ({fault.GetBaseException().Message}); " +
                $"stop the program that uses it, or set {options.PortSetting} to another port (0 takes any free one).", fault);
        }
    }

    private static IResult Show(SimulatedWebhook webhook) =>
        Results.Json(webhook.State.Newest(DeliveryLog.Kept), DeliveryJson.Default.WebhookState);

    /// <summary>Leaves Ctrl+C to the hosting program, which the console lifetime would take from it.</summary>
    private sealed class GuestLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
