using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Simulator.SmsApi;

/// <summary>Makes the webhook bodies that tell of a text, in one dialect.</summary>
internal sealed class TextPayloads(Dialect dialect, string webhookUrl, TimeSpan userZone)
{
    private const string UrlId = "65d5a5ed180da91d76ed0001";
    private const int Agent = 42;

    /// <summary><c>sms.received</c>, in the help centre's short form.</summary>
    public SamplePayload Received(SimulatedText text)
    {
        if (dialect == Dialect.Developer)
            return Developer("sms.received", text, text.At);
        var data = Help(text);
        data["body"] = text.Body;
        data["media_url"] = text.Media.FirstOrDefault();
        return Help("sms.received", data, text.At);
    }

    /// <summary><c>sms.sent</c>.</summary>
    public SamplePayload Sent(SimulatedText text, DateTimeOffset now)
    {
        if (dialect == Dialect.Developer)
            return Developer("sms.sent", text, now);
        var data = Help(text);
        data["body"] = text.Body;
        data["media_url"] = text.Media.FirstOrDefault();
        data["agent_id"] = Agent;
        return Help("sms.sent", data, now);
    }

    /// <summary><c>sms.delivered</c> or <c>sms.failed</c>, by the text's status.</summary>
    public SamplePayload Ended(SimulatedText text, DateTimeOffset now)
    {
        if (dialect == Dialect.Developer)
            return Developer("sms.status_updated", text, now);
        var data = Help(text);
        data["status"] = text.Status;
        data[$"{text.Status}_at"] = Time(now);
        return Help($"sms.{text.Status}", data, now);
    }

    private static JsonObject Help(SimulatedText text) => new()
    {
        ["message_id"] = text.HelpId,
        ["direction"] = text.IsInbound ? "inbound" : "outbound",
        ["from"] = text.IsInbound ? text.Contact : text.Line,
        ["to"] = text.IsInbound ? text.Line : text.Contact,
    };

    private static SamplePayload Help(string name, JsonObject data, DateTimeOffset now) =>
        Payload(name, new() { ["event"] = name, ["timestamp"] = Time(now), ["data"] = data });

    private SamplePayload Developer(string name, SimulatedText text, DateTimeOffset now) => Payload(name, new()
    {
        ["request_id"] = Ulid.Make(now), ["webhook_url"] = webhookUrl, ["url_id"] = UrlId, ["type"] = name,
        ["data"] = DeveloperText.Show(text, userZone),
    });

    private static SamplePayload Payload(string name, JsonObject body) => SamplePayload.Parse(name, Encoding.UTF8.GetBytes(body.ToJsonString()));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
