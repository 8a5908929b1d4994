using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>HTTP functions that say which of them answered.</summary>
public sealed class Web
{
    [Function("Hello")]
    public Task<IResult> HelloAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest _) => Text("hello");

    [Function("Account")]
    public Task<IResult> AccountAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "accounts/{account?}")] HttpRequest _, string? account) =>
        Text($"[{account ?? "null"}]");

    [Function("Read")]
    public Task<IResult> ReadAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/{id}")] HttpRequest _, string id) =>
        Text($"read {id}");

    [Function("Write")]
    public Task<IResult> WriteAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", "put", Route = "Shared/{name}")] HttpRequest _, string name) =>
        Text($"write {name}");

    [Function("Latest")]
    public Task<IResult> LatestAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shared/latest")] HttpRequest _) => Text("latest");

    [Function("Fails")]
    public Task<IResult> FailsAsync([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest _) => throw new FormatException("as told");

    [Function("Count")]
    public async Task<IResult> CountAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        var (buffer, length) = (new byte[64 * 1024], 0L);
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0;)
            length += read;
        return await Text($"{length}");
    }

    private static Task<IResult> Text(string text) => Task.FromResult(Results.Text(text));
}
