using System.Text;
using System.Text.Json;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving;
using JustCallFx.TestKit;

namespace JustCallFx.Functions.Tests.Canary;

/// <summary>What comes in through the webhook and over the broker, all of it marked.</summary>
internal static class CanaryDeliveries
{
    private static readonly (string, string)[] HeadersOfAStranger =
    [
        (WebhookRequest.SignatureHeader, Marks.Word), ("Authorization", $"Bearer {Marks.ApiKey}"), ("Cookie", $"session={Marks.Word}"),
        ("X-Functions-Key", Marks.WrongKey), ("X-Original-URL", $"/api/webhooks/justcall?code={Marks.Word}"), ("Referer", Marks.WebhookUrl),
        ("User-Agent", $"caller of {Marks.Contact(5)}"), ("X-Forwarded-For", Marks.Contact(5)), ("baggage", $"who={Marks.Word}"),
    ];

    public static async Task DeliverEverySampleAsync(this CanaryFloor floor)
    {
        foreach (var sample in MarkedSamples.Of("help"))
            await floor.DeliverAsync(MarkedSamples.BytesOf(sample));
        foreach (var sample in MarkedSamples.Of("developer"))
        {
            sample["webhook_url"] = Marks.WebhookUrl;
            await floor.DeliverToDevelopersAsync(MarkedSamples.BytesOf(sample), (string)sample["type"]!, Marks.Secret, floor.Clock.GetUtcNow());
        }
    }

    public static async Task DeliverWhatIsRefusedAsync(this CanaryFloor floor)
    {
        var text = MarkedSamples.BytesOf(MarkedSamples.Of("help").First());
        var now = floor.Clock.GetUtcNow();
        await floor.DeliverAsync(text, secret: Marks.WrongKey);
        await floor.DeliverAsync(text, account: Uri.EscapeDataString(Marks.Contact(2)));
        await floor.DeliverAsync(text, account: Marks.Word);
        await floor.DeliverAsync(text, account: "faulty");
        await floor.DeliverAsync(Encoding.UTF8.GetBytes($"no JSON {Marks.Word}"), secret: Marks.WrongKey);
        await floor.DeliverAsync(new byte[WebhookReceiver.LargestBody + 1]);
        await floor.DeliverToDevelopersAsync(text, "sms.received", Marks.Secret, now.AddHours(-1));
        await floor.DeliverToDevelopersAsync(text, Marks.Word, Marks.Secret, now);
        await floor.DeliverToDevelopersAsync(text, "sms.received", Marks.Secret, now, version: "v2");
        await floor.SendAsync(HttpMethod.Put, $"/api/webhooks/justcall?code={Marks.Word}", body: Marks.Word);
        await floor.SendAsync(
            HttpMethod.Post,
            $"/api/webhooks/justcall?code={Marks.Word}",
            body: Marks.Word,
            headers: HeadersOfAStranger);
    }

    public static async Task DeliverWhatCannotBeReadAsync(this CanaryFloor floor)
    {
        await floor.DeliverAsync(Encoding.UTF8.GetBytes($"genuine, and no JSON: {Marks.Word} {Marks.Contact(3)}"));
        await floor.DeliverAsync(JsonSerializer.SerializeToUtf8Bytes(new { @event = Marks.Word, data = new { number = Marks.Contact(3) } }));
        await floor.DeliverAsync(JsonSerializer.SerializeToUtf8Bytes(new { @event = "sms.received", data = new { from = Marks.Word, body = Marks.Word } }));
        var large = new { @event = "call.recorded", data = new { text = string.Concat(Enumerable.Repeat(Marks.Word, 25_000)) } };
        await floor.DeliverAsync(JsonSerializer.SerializeToUtf8Bytes(large));
        await floor.PublishAsync(Topology.Events, Marks.Word, "sms.received");
        await floor.PublishAsync(Topology.Retries, Marks.Word, "sms.received");
        await floor.PublishAsync(Topology.SmsOutbox, Marks.Word, "reply");
    }

    public static async Task LoseTheBrokerAsync(this CanaryFloor floor)
    {
        await floor.App.Broker.DisposeAsync();
        var text = MarkedSamples.BytesOf(MarkedSamples.Of("help").First());
        using var answer = await floor.App.PostAsync(text, SignedRequest.BodySignature(text, Marks.Secret));
        Assert.True(answer.IsSuccessStatusCode);
        floor.App.ReopenBroker();
    }

    private static async Task DeliverToDevelopersAsync(this CanaryFloor floor, byte[] body, string type, string secret, DateTimeOffset at, string version = "v1")
    {
        var time = $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss}";
        await floor.SendAsync(
            HttpMethod.Post,
            $"/api/webhooks/justcall/{App.DeveloperAccount}",
            body: Encoding.UTF8.GetString(body),
            headers:
            [
                (WebhookRequest.SignatureHeader, SignedRequest.DynamicSignature(secret, Marks.WebhookUrl, type, time)),
                (WebhookRequest.SignatureVersionHeader, version),
                (WebhookRequest.TimestampHeader, time),
            ]);
        await floor.QuietAsync();
    }
}
