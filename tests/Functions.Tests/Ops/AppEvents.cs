using System.Net;
using System.Text.Json;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>Events as JustCall delivers them to an app, and orders with a body.</summary>
internal static class AppEvents
{
    public const string Line = "+14155551234";

    /// <summary>A text from a contact, handled when this ends.</summary>
    public static Task TextAsync(this App app, string id, string from, string at, string body) =>
        app.DeliverAsync("sms.received", at, new { message_id = id, from, to = Line, contact_name = (string?)null, body });

    /// <summary>An event, handled when this ends.</summary>
    public static async Task DeliverAsync(this App app, string @event, string timestamp, object data, string account = "")
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { @event, timestamp, data });
        using var answer = await app.PostAsync(json, SignedRequest.BodySignature(json), $"/api/webhooks/justcall/{account}".TrimEnd('/'));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await app.Broker.WhenIdleAsync(CancellationToken.None);
    }

    /// <summary>The answer to a request with a JSON body.</summary>
    public static async Task<(HttpStatusCode Status, JsonElement Answer)> PostJsonAsync(this App app, string path, object body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) };
        request.Headers.Add("x-functions-key", key);
        using var answer = await app.Http.SendAsync(request);
        return (answer.StatusCode, JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync()));
    }
}
