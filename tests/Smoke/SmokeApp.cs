using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Smoke;

/// <summary>What JustCall and an operator do with the deployment.</summary>
internal sealed class SmokeApp(SmokeTarget target, TimeProvider clock) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = target.Url, Timeout = TimeSpan.FromSeconds(100) };
    private readonly WebhookSender sender = new(clock);

    private string Webhook => $"/api/webhooks/justcall/{target.Account}";

    /// <summary>The status that the webhook answers to a request without a body.</summary>
    public async Task<HttpStatusCode> AskWebhookAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, Webhook);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <summary>The status that the webhook answers to a body without a signature.</summary>
    public async Task<HttpStatusCode> PostUnsignedAsync(SamplePayload payload)
    {
        using var answer = await http.PostAsync(Webhook, new ReadOnlyMemoryContent(payload.Body));
        return answer.StatusCode;
    }

    /// <summary>Posts a signed event, or one signed by somebody who does not know the secret.</summary>
    public Task<DeliveryResult> DeliverAsync(SamplePayload payload, bool forge = false) => sender.SendAsync(
        new() { Payload = payload, Url = new Uri(target.Url, Webhook).ToString(), Secret = target.Secret, Forge = forge }, default);

    /// <summary>Asks an operations endpoint; with a body it is a POST.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string path, object? body = null, bool withKey = true)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, $"/api/ops/{path}");
        if (withKey)
            request.Headers.Add("x-functions-key", target.OpsKey);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await JsonAsync(answer));
    }

    public void Dispose()
    {
        http.Dispose();
        sender.Dispose();
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
            ? JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync())
            : default;
}
