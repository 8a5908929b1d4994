using System.Collections.Immutable;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the help-centre dialect's <c>sms.*</c> events (contract §3.2).</summary>
internal static class HelpCentreTexts
{
    public static Reading ReadReceived(Fields data, DateTimeOffset at)
    {
        if (data.Text("message_id"u8) is not { } id)
            return Reading.Missing("message_id");
        if (PhoneNumber.Parse(data.Text("from"u8)) is not { } contact)
            return Reading.Missing("from");
        if (Line(data, "to"u8) is not { } line)
            return Reading.Missing("to");
        data.Text("direction"u8);
        return Reading.Of(new SmsReceived
        {
            OccurredAt = at,
            MessageId = id,
            Contact = contact,
            Line = line,
            Body = data.Text("body"u8) ?? "",
            Media = MediaOf(data),
            ContactName = data.Text("contact_name"u8),
            AgentId = data.Text("agent_id"u8),
        });
    }

    public static Reading ReadSent(Fields data, DateTimeOffset at)
    {
        if (Outbound(data) is not { } text)
            return Reading.Missing("message_id, from or to");
        return Reading.Of(new SmsSent
        {
            OccurredAt = at,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            Body = data.Text("body"u8) ?? "",
            Media = MediaOf(data),
            ContactName = data.Text("contact_name"u8),
            AgentId = data.Text("agent_id"u8),
            AgentName = data.Text("agent_name"u8),
        });
    }

    public static Reading ReadDelivered(Fields data, DateTimeOffset at)
    {
        if (Outbound(data) is not { } text)
            return Reading.Missing("message_id, from or to");
        data.Text("status"u8);
        return Reading.Of(new SmsDelivered
        {
            OccurredAt = at,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            DeliveredAt = HelpCentreReader.Time(data.Text("delivered_at"u8)),
        });
    }

    // The bodies of this event and of the two below are documented nowhere (contract §11, question 4): what is there is read.
    public static Reading ReadFailed(Fields data, DateTimeOffset at)
    {
        if (Outbound(data) is not { } text)
            return Reading.Missing("message_id, from or to");
        var status = string.Equals(data.Text("status"u8), SmsFailed.Undelivered, StringComparison.OrdinalIgnoreCase)
            ? SmsFailed.Undelivered
            : SmsFailed.Failed;
        return Reading.Of(
            new SmsFailed
            {
                OccurredAt = at,
                MessageId = text.Id,
                Contact = text.Contact,
                Line = text.Line,
                Status = status,
                FailedAt = HelpCentreReader.Time(data.Text("failed_at"u8)),
                ErrorCode = data.Text("error_code"u8),
                ErrorMessage = data.Text("error_message"u8),
                },
            occurrence: status);
    }

    public static Reading ReadOptOut(Fields data, DateTimeOffset at)
    {
        return PhoneNumber.Parse(data.Text("from"u8)) is { } contact
            ? OfConsent(new SmsOptOut { OccurredAt = at, Contact = contact, Line = Line(data, "to"u8), MessageId = data.Text("message_id"u8), Body = data.Text("body"u8) }, data)
            : Reading.Missing("from");
    }

    public static Reading ReadOptIn(Fields data, DateTimeOffset at)
    {
        return PhoneNumber.Parse(data.Text("from"u8)) is { } contact
            ? OfConsent(new SmsOptIn { OccurredAt = at, Contact = contact, Line = Line(data, "to"u8), MessageId = data.Text("message_id"u8), Body = data.Text("body"u8) }, data)
            : Reading.Missing("from");
    }

    // Without an id of the text, the time tells one change of mind from the next.
    private static Reading OfConsent(ConsentEvent consent, Fields data)
    {
        data.Text("direction"u8);
        return Reading.Of(consent, consent.MessageId is null ? EventIds.Occurrence(consent.OccurredAt) : null);
    }

    private static (string Id, PhoneNumber Line, PhoneNumber Contact)? Outbound(Fields data)
    {
        data.Text("direction"u8);
        return data.Text("message_id"u8) is { } id && Line(data, "from"u8) is { } line && PhoneNumber.Parse(data.Text("to"u8)) is { } contact
            ? (id, line, contact)
            : null;
    }

    // The extended form repeats the line (contract §3.2); either will do.
    private static PhoneNumber? Line(Fields data, ReadOnlySpan<byte> name)
    {
        var (party, repeated) = (data.Text(name), data.Text("justcall_number"u8));
        return PhoneNumber.Parse(party ?? repeated);
    }

    // One address or a list, under either name (contract §3.2, quirks).
    private static ImmutableArray<Media> MediaOf(Fields data)
    {
        var (one, several) = (data.Texts("media_url"u8), data.Texts("media_urls"u8));
        return one.IsEmpty && several.IsEmpty ? [] : [.. one.Concat(several).Distinct().Select(url => new Media(url))];
    }
}
