using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the developer dialect (contract §2, §3.3) into canonical events.</summary>
internal static class DeveloperReader
{
    private static readonly FrozenDictionary<string, Func<DeveloperEnvelope, Reading>> Readers =
        new Dictionary<string, Func<DeveloperEnvelope, Reading>>
        {
            ["sms.received"] = DeveloperTexts.ReadReceived,
            ["sms.sent"] = DeveloperTexts.ReadSent,
            ["sms.sent_received"] = DeveloperTexts.ReadSentOrReceived,
            ["sms.status_updated"] = DeveloperTexts.ReadStatus,
            ["call.completed"] = DeveloperCalls.ReadCompleted,
            ["call.missed"] = DeveloperCalls.ReadMissed,
            ["call.answered"] = DeveloperCalls.ReadAnswered,
            ["call.voicemail"] = DeveloperCalls.ReadVoicemail,
            // JustCall's own node for n8n calls it so (contract §3.1).
            ["voicemail.received"] = DeveloperCalls.ReadVoicemail,
            ["jc.contact_status_updated"] = DeveloperContacts.ReadStatus,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Understands a genuine body. The event refers to the document and must be written before that is disposed.</summary>
    /// <param name="body">The body.</param>
    /// <param name="now">When it arrived; the event's time where the body tells none.</param>
    public static Reading Read(JsonElement body, DateTimeOffset now)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return Reading.NotUnderstood("the body is not an object");
        var envelope = new Fields(body);
        if (envelope.Text("type") is not { } type || envelope.Text("webhook_url") is null || envelope.Text("event") is not null)
            return Reading.NotUnderstood("the body is not in the developer dialect");
        // Without event data it is a ping (contract §4). Only the help-centre dialect signs that there is none.
        if (envelope.Value("data") is not { } data || (data.ValueKind == JsonValueKind.Object && !data.EnumerateObject().MoveNext()))
            return Reading.Ping;
        if (data.ValueKind != JsonValueKind.Object)
            return Reading.NotUnderstood("the event data is not an object");
        if (JsonMarshal.GetRawUtf8Value(data).Length > DeliveryReader.LongestData)
            return Reading.NotUnderstood("the event is longer than a text or call can be");
        return Readers.TryGetValue(type, out var read)
            ? read(new DeveloperEnvelope(data, envelope.Text("request_id"), now))
            : Reading.NotUnderstood("the event is not known");
    }
}
