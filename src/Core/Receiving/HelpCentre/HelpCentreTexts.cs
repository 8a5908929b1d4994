using System.Text.Json;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.HelpCentre;

/// <summary>Reads the help-centre dialect's <c>sms.*</c> events (contract §3.2).</summary>
internal static class HelpCentreTexts
{
    public static Reading ReadReceived(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        if (data.Text("message_id") is not { } id)
            return Reading.Missing("message_id");
        if (PhoneNumber.Parse(data.Text("from")) is not { } contact)
            return Reading.Missing("from");
        if (Line(data, "to") is not { } line)
            return Reading.Missing("to");
        data.Text("direction");
        return Reading.Of(new SmsReceived
        {
            OccurredAt = at,
            MessageId = id,
            Contact = contact,
            Line = line,
            Body = data.Text("body") ?? "",
            Media = [.. MediaOf(data)],
            ContactName = data.Text("contact_name"),
            AgentId = data.Text("agent_id"),
            Unknown = data.Unknown(),
        });
    }

    public static Reading ReadSent(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        if (Outbound(data) is not { } text)
            return Reading.Missing("message_id, from or to");
        return Reading.Of(new SmsSent
        {
            OccurredAt = at,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            Body = data.Text("body") ?? "",
            Media = [.. MediaOf(data)],
            ContactName = data.Text("contact_name"),
            AgentId = data.Text("agent_id"),
            AgentName = data.Text("agent_name"),
            Unknown = data.Unknown(),
        });
    }

    public static Reading ReadDelivered(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        if (Outbound(data) is not { } text)
            return Reading.Missing("message_id, from or to");
        data.Text("status");
        return Reading.Of(new SmsDelivered
        {
            OccurredAt = at,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            DeliveredAt = HelpCentreReader.Time(data.Text("delivered_at")),
            Unknown = data.Unknown(),
        });
    }

    // The bodies of this event and of the two below are documented nowhere (contract §11, question 4): what is there is read.
    public static Reading ReadFailed(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        if (Outbound(data) is not { } text)
            return Reading.Missing("message_id, from or to");
        var status = string.Equals(data.Text("status"), SmsFailed.Undelivered, StringComparison.OrdinalIgnoreCase)
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
                FailedAt = HelpCentreReader.Time(data.Text("failed_at")),
                ErrorCode = data.Text("error_code"),
                ErrorMessage = data.Text("error_message"),
                Unknown = data.Unknown(),
            },
            occurrence: status);
    }

    public static Reading ReadOptOut(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        return PhoneNumber.Parse(data.Text("from")) is { } contact
            ? OfConsent(new SmsOptOut { OccurredAt = at, Contact = contact, Line = Line(data, "to"), MessageId = data.Text("message_id"), Body = data.Text("body") }, data)
            : Reading.Missing("from");
    }

    public static Reading ReadOptIn(JsonElement json, DateTimeOffset at)
    {
        var data = new Fields(json);
        return PhoneNumber.Parse(data.Text("from")) is { } contact
            ? OfConsent(new SmsOptIn { OccurredAt = at, Contact = contact, Line = Line(data, "to"), MessageId = data.Text("message_id"), Body = data.Text("body") }, data)
            : Reading.Missing("from");
    }

    // Without an id of the text, the time tells one change of mind from the next.
    private static Reading OfConsent(ConsentEvent consent, Fields data)
    {
        data.Text("direction");
        return Reading.Of(
            consent with { Unknown = data.Unknown() },
            consent.MessageId is null ? EventIds.Occurrence(consent.OccurredAt) : null);
    }

    private static (string Id, PhoneNumber Line, PhoneNumber Contact)? Outbound(Fields data)
    {
        data.Text("direction");
        return data.Text("message_id") is { } id && Line(data, "from") is { } line && PhoneNumber.Parse(data.Text("to")) is { } contact
            ? (id, line, contact)
            : null;
    }

    // The extended form repeats the line (contract §3.2); either will do.
    private static PhoneNumber? Line(Fields data, string name)
    {
        var (party, repeated) = (data.Text(name), data.Text("justcall_number"));
        return PhoneNumber.Parse(party ?? repeated);
    }

    // One address or a list, under either name (contract §3.2, quirks).
    private static IEnumerable<Media> MediaOf(Fields data) =>
        data.Texts("media_url").Concat(data.Texts("media_urls")).Distinct().Select(url => new Media(url));
}
