using System.Collections.Immutable;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the developer dialect's <c>sms.*</c> events (contract §3.3).</summary>
internal static class DeveloperTexts
{
    private const string WhatIsNeeded = "id, contact_number or justcall_number";

    public static Reading ReadReceived(DeveloperEnvelope told)
    {
        var data = told.Data;
        if (Text(data) is not { } text)
            return Reading.Missing(WhatIsNeeded);
        var info = data.Object("sms_info"u8);
        data.PassOver("direction"u8);
        data.PassOver("delivery_status"u8);
        return Reading.Of(new SmsReceived
        {
            OccurredAt = SmsTime(data) ?? told.MadeAt ?? told.Now,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            Body = info.Text("body"u8) ?? "",
            Media = MediaOf(info),
            ContactName = data.Text("contact_name"u8),
            AgentId = data.Text("agent_id"u8),
        });
    }

    public static Reading ReadSent(DeveloperEnvelope told)
    {
        var data = told.Data;
        if (Text(data) is not { } text)
            return Reading.Missing(WhatIsNeeded);
        var info = data.Object("sms_info"u8);
        data.PassOver("direction"u8);
        return Reading.Of(new SmsSent
        {
            OccurredAt = SmsTime(data) ?? told.MadeAt ?? told.Now,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            Body = info.Text("body"u8) ?? "",
            Media = MediaOf(info),
            ContactName = data.Text("contact_name"u8),
            AgentId = data.Text("agent_id"u8),
            AgentName = data.Text("agent_name"u8),
            Medium = data.Text("medium"u8),
        });
    }

    /// <summary>One type for both directions (contract §3.1, notes).</summary>
    public static Reading ReadSentOrReceived(DeveloperEnvelope told) => Directions.Parse(told.Data.Text("direction"u8)) switch
    {
        Direction.Inbound => ReadReceived(told),
        Direction.Outbound => ReadSent(told),
        _ => Reading.NotUnderstood("direction is missing or not known"),
    };

    /// <summary>The whole text comes again with each status; only a final one is an event of ours.</summary>
    public static Reading ReadStatus(DeveloperEnvelope told)
    {
        var data = told.Data;
        if (Text(data) is not { } text)
            return Reading.Missing(WhatIsNeeded);
        // The times in the body are the text's, not the status'.
        var at = told.MadeAt ?? told.Now;
        switch (data.Text("delivery_status"u8)?.ToLowerInvariant())
        {
            case "delivered":
                return Reading.Of(new SmsDelivered
                {
                    OccurredAt = at, MessageId = text.Id, Contact = text.Contact, Line = text.Line,
                });
            case (SmsFailed.Failed or SmsFailed.Undelivered) and var status:
                return Reading.Of(
                    new SmsFailed
                    {
                        OccurredAt = at, MessageId = text.Id, Contact = text.Contact, Line = text.Line, Status = status,
                    },
                    occurrence: status);
            default:
                return Reading.NotUnderstood("the delivery status is not a final one");
        }
    }

    private static (string Id, PhoneNumber Line, PhoneNumber Contact)? Text(Fields data) =>
        data.Text("id"u8) is { } id
        && PhoneNumber.ParseInternational(data.Text("justcall_number"u8)) is { } line
        && PhoneNumber.ParseInternational(data.Text("contact_number"u8)) is { } contact
            ? (id, line, contact)
            : null;

    private static DateTimeOffset? SmsTime(Fields data) => DeveloperEnvelope.Time(data, "sms_date"u8, "sms_time"u8);

    // is_mms says what the list says, in several spellings (contract §3.4).
    private static ImmutableArray<Media> MediaOf(Fields info)
    {
        info.PassOver("is_mms"u8);
        return info.Objects("mms"u8, MediumOf);
    }

    private static Media? MediumOf(Fields one) =>
        one.Text("media_url"u8) is { } url ? new Media(url, one.Text("content_type"u8)) : null;
}
