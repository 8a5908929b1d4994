using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using JustCallFx.Simulator.Signing;
using JustCallFx.TestKit;

namespace JustCallFx.Journeys;

/// <summary>What JustCall and an operator do with a running app, over real HTTP.</summary>
internal sealed class AppClient(Uri address) : IDisposable
{
    public const string Secret = "test-secret-not-real-0001";
    public const string OpsKey = "ops-key-not-real-0001";

    private readonly HttpClient http = new() { BaseAddress = address, Timeout = Patience.Longest };

    /// <summary>The settings of one account <c>default</c> and one operations key.</summary>
    public static (string Name, string Value)[] Settings =>
    [
        ("JustCall__Accounts__default__ApiSecret", Secret),
        ("JustCallFx__OpsKeys__test__Key", OpsKey),
        ("JustCallFx__OpsKeys__test__Scope", "read"),
    ];

    /// <summary>Posts a signed body to the default account's webhook; again while it is answered 503, as JustCall does.</summary>
    public async Task<HttpStatusCode> DeliverAsync(byte[] body, string secret = Secret)
    {
        var answered = HttpStatusCode.ServiceUnavailable;
        await Eventually.HoldsAsync(
            async () => (answered = await PostAsync(body, secret)) != HttpStatusCode.ServiceUnavailable, Patience.Longest, "the webhook can store what comes");
        return answered;
    }

    /// <summary>The body of a text from a contact to one line.</summary>
    public static byte[] Text(string messageId, string body, string from = "+14155559876") => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @event = "sms.received",
        timestamp = "2026-03-12T14:35:00Z",
        data = new { message_id = messageId, direction = "inbound", from, to = "+14155551234", body },
    });

    /// <summary>Asks an operations endpoint; by POST where there is something to send.</summary>
    public async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(string path, string? key = OpsKey, object? body = null)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        using var answer = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.Clone());
    }

    /// <summary>The conversations that the operations endpoint lists.</summary>
    public async Task<IReadOnlyList<JsonElement>> ConversationsAsync() =>
        [.. (await AskAsync("/api/ops/conversations")).Body.GetProperty("conversations").EnumerateArray()];

    /// <summary>The timeline of the only conversation.</summary>
    public async Task<IReadOnlyList<JsonElement>> OnlyTimelineAsync()
    {
        var id = (await ConversationsAsync()).Single().GetProperty("id").GetString();
        return [.. (await AskAsync($"/api/ops/conversations/{id}")).Body.GetProperty("timeline").EnumerateArray()];
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpStatusCode> PostAsync(byte[] body, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webhooks/justcall") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(HelpCentreSignature.HeaderName, HelpCentreSignature.Sign(body, secret));
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
