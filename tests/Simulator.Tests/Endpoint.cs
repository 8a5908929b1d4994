using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Simulator.Tests;

/// <summary>A receiver on a free loopback port that records what it is sent and answers as the test says.</summary>
internal sealed class Endpoint : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<RecordedRequest> received = new();

    private Endpoint(Func<RecordedRequest, HttpResponse, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(async context =>
        {
            var request = await RecordAsync(context.Request);
            received.Enqueue(request);
            await answer(request, context.Response);
        });
    }

    public IReadOnlyList<RecordedRequest> Received => [.. received];

    /// <summary>The webhook's URL as registered, with a key in its query.</summary>
    public string Url { get; private set; } = "";

    public static Task<Endpoint> AnsweringAsync(int status) => AnsweringAsync(_ => status);

    public static Task<Endpoint> AnsweringAsync(Func<RecordedRequest, int> status) => StartAsync((request, response) =>
    {
        response.StatusCode = status(request);
        return Task.CompletedTask;
    });

    public static async Task<Endpoint> StartAsync(Func<RecordedRequest, HttpResponse, Task> answer)
    {
        var endpoint = new Endpoint(answer);
        await endpoint.server.StartAsync();
        var addresses = endpoint.server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        endpoint.Url = $"{addresses.Addresses.Single()}/api/webhooks/justcall?code=k-1";
        return endpoint;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static async Task<RecordedRequest> RecordAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var headers = request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(request.Method, request.Path, headers, body.ToArray());
    }
}
