using System.Collections.Frozen;
using System.Globalization;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the help-centre dialect (contract §2, §3.2) into canonical events.</summary>
internal static class HelpCentreReader
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    private static readonly FrozenDictionary<string, Func<Fields, DateTimeOffset, Reading>> Readers =
        new Dictionary<string, Func<Fields, DateTimeOffset, Reading>>
        {
            [SmsReceived.EventName] = HelpCentreTexts.ReadReceived,
            [SmsSent.EventName] = HelpCentreTexts.ReadSent,
            [SmsDelivered.EventName] = HelpCentreTexts.ReadDelivered,
            [SmsFailed.EventName] = HelpCentreTexts.ReadFailed,
            [SmsOptOut.EventName] = HelpCentreTexts.ReadOptOut,
            [SmsOptIn.EventName] = HelpCentreTexts.ReadOptIn,
            [CallCompleted.EventName] = HelpCentreCalls.ReadCompleted,
            [CallMissed.EventName] = HelpCentreCalls.ReadMissed,
            [CallAnswered.EventName] = HelpCentreCalls.ReadAnswered,
            [VoicemailReceived.EventName] = HelpCentreCalls.ReadVoicemail,
            [ContactCreated.EventName] = HelpCentreContacts.ReadCreated,
            [ContactUpdated.EventName] = HelpCentreContacts.ReadUpdated,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Understands a genuine body, given its members.</summary>
    public static Reading Read(Fields envelope)
    {
        if (envelope.Text("event"u8) is not { } name || envelope.Text("type"u8) is not null)
            return Reading.NotUnderstood("the body is not in the help-centre dialect");
        if (Time(envelope.Text("timestamp"u8)) is not { } at)
            return Reading.NotUnderstood("the timestamp is missing or not ISO 8601");
        var data = envelope.Object("data"u8);
        if (data.IsEmpty)
            return Reading.NotUnderstood("there is no event data");
        if (data.Json.Length > DeliveryReader.LongestData)
            return Reading.NotUnderstood("the event is longer than a text or call can be");
        return Readers.TryGetValue(name, out var read) ? read(data, at) : Reading.NotUnderstood("the event is not known");
    }

    /// <summary>Reads a time: RFC 3339, where the T may be a space. Nothing looser: the clock's own date would fill what is missing.</summary>
    public static DateTimeOffset? Time(string? text)
    {
        var time = text is [.. var plain, 'Z'] && SecondsText.Parse(plain) is { } usual ? usual : Unusual(text);
        return time >= DateTimeOffset.UnixEpoch ? time : null;
    }

    private static DateTimeOffset? Unusual(string? text) =>
        DateTimeOffset.TryParseExact(
            text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
