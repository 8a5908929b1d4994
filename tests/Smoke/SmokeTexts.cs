using System.Globalization;
using System.Text.Json;
using JustCallFx.Simulator.Payloads;

namespace JustCallFx.Smoke;

/// <summary>
/// The events of a short conversation as a dialect tells them: a text comes, an agent's text goes out, it is delivered. They are of the day
/// before: too old for an automatic reply, and for being taken as late by the delivery policy.
/// </summary>
internal sealed class SmokeTexts(Dialect dialect, string contact, string webhookUrl, DateTimeOffset now)
{
    /// <summary>What the contact says.</summary>
    public const string Question = "Smoke test: is anybody there?";

    /// <summary>What the agent says.</summary>
    public const string Answer = "Smoke test: yes.";

    private static readonly TimeSpan Age = TimeSpan.FromHours(25);

    private readonly long id = Random.Shared.NextInt64(1_000_000_000, 2_000_000_000);

    /// <summary>The events in their order.</summary>
    public IReadOnlyList<SamplePayload> All => dialect == Dialect.HelpCentre
        ?
        [
            Help("sms.received", new { message_id = $"smoke_{id}", direction = "inbound", from = contact, to = SmokeContact.Line, body = Question }),
            Help("sms.sent", new { message_id = $"smoke_{id + 1}", direction = "outbound", from = SmokeContact.Line, to = contact, body = Answer, agent_id = 1 }),
            Help("sms.delivered", new { message_id = $"smoke_{id + 1}", direction = "outbound", from = SmokeContact.Line, to = contact, status = "delivered" }),
        ]
        :
        [
            Developer("sms.received", "Incoming", id, Question, "received"),
            Developer("sms.sent", "Outgoing", id + 1, Answer, ""),
            Developer("sms.status_updated", "Outgoing", id + 1, Answer, "delivered"),
        ];

    private SamplePayload Help(string name, object data) =>
        Of(name, new { @event = name, timestamp = Text("yyyy-MM-ddTHH:mm:ssZ"), data });

    private SamplePayload Developer(string type, string direction, long textId, string body, string status) => Of(type, new
    {
        request_id = $"smoke-{textId}-{status}",
        webhook_url = webhookUrl,
        url_id = "smoke",
        type,
        data = new
        {
            id = textId,
            contact_number = contact.TrimStart('+'),
            justcall_number = SmokeContact.Line.TrimStart('+'),
            agent_id = direction == "Outgoing" ? 1 : (int?)null,
            sms_date = Text("yyyy-MM-dd"),
            sms_time = Text("HH:mm:ss"),
            direction,
            sms_info = new { body, is_mms = "no", mms = Array.Empty<string>() },
            delivery_status = status,
        },
    });

    private static SamplePayload Of(string name, object body) => SamplePayload.Parse(name, JsonSerializer.SerializeToUtf8Bytes(body));

    private string Text(string format) => (now - Age).UtcDateTime.ToString(format, CultureInfo.InvariantCulture);
}
