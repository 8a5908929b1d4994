using System.Collections.Frozen;

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

    /// <summary>Understands a genuine body, given its members.</summary>
    /// <param name="envelope">The members.</param>
    /// <param name="now">When it arrived; the event's time where the body tells none.</param>
    public static Reading Read(Fields envelope, DateTimeOffset now)
    {
        if (envelope.Text("type"u8) is not { } type || envelope.Text("webhook_url"u8) is null || envelope.Text("event"u8) is not null)
            return Reading.NotUnderstood("the body is not in the developer dialect");
        var data = envelope.Object("data"u8);
        // Without event data it is a ping (contract §4). Only the help-centre dialect signs that there is none.
        if (data.IsEmpty)
            return data.IsObject || !envelope.Has("data"u8) ? Reading.Ping : Reading.NotUnderstood("the event data is not an object");
        if (data.Json.Length > DeliveryReader.LongestData)
            return Reading.NotUnderstood("the event is longer than a text or call can be");
        return Readers.TryGetValue(type, out var read)
            ? read(new DeveloperEnvelope(data, envelope.Text("request_id"u8), now))
            : Reading.NotUnderstood("the event is not known");
    }
}
