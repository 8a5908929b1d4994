using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Benchmarks.Http;

/// <summary>The practical ceiling: the same web server with an endpoint that reads the body and answers 200.</summary>
internal static class BareServer
{
    public static async Task<(IHost Host, string Url)> StartAsync()
    {
        var web = WebApplication.CreateEmptyBuilder(new());
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        web.WebHost.UseUrls("http://127.0.0.1:0");
        web.Services.AddRoutingCore();
        var app = web.Build();
        app.UseRouting();
        app.MapPost(OurServer.Route, (RequestDelegate)AnswerAsync);
        await app.StartAsync();
        return (app, app.Urls.First());
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync();
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                break;
        }

        context.Response.StatusCode = StatusCodes.Status200OK;
    }
}
