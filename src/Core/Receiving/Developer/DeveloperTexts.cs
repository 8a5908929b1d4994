using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the developer dialect's <c>sms.*</c> events (contract §3.3).</summary>
internal static class DeveloperTexts
{
    private const string WhatIsNeeded = "id, contact_number or justcall_number";

    public static Reading ReadReceived(DeveloperEnvelope told)
    {
        var data = new Fields(told.Json);
        if (Text(data) is not { } text)
            return Reading.Missing(WhatIsNeeded);
        var info = data.Object("sms_info");
        data.PassOver("direction", "delivery_status");
        return Reading.Of(new SmsReceived
        {
            OccurredAt = SmsTime(data) ?? told.MadeAt ?? told.Now,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            Body = info.Text("body") ?? "",
            Media = [.. MediaOf(info)],
            ContactName = data.Text("contact_name"),
            AgentId = data.Text("agent_id"),
            Unknown = data.Unknown(),
        });
    }

    public static Reading ReadSent(DeveloperEnvelope told)
    {
        var data = new Fields(told.Json);
        if (Text(data) is not { } text)
            return Reading.Missing(WhatIsNeeded);
        var info = data.Object("sms_info");
        data.PassOver("direction");
        return Reading.Of(new SmsSent
        {
            OccurredAt = SmsTime(data) ?? told.MadeAt ?? told.Now,
            MessageId = text.Id,
            Contact = text.Contact,
            Line = text.Line,
            Body = info.Text("body") ?? "",
            Media = [.. MediaOf(info)],
            ContactName = data.Text("contact_name"),
            AgentId = data.Text("agent_id"),
            AgentName = data.Text("agent_name"),
            Medium = data.Text("medium"),
            Unknown = data.Unknown(),
        });
    }

    /// <summary>One type for both directions (contract §3.1, notes).</summary>
    public static Reading ReadSentOrReceived(DeveloperEnvelope told) => Directions.Parse(new Fields(told.Json).Text("direction")) switch
    {
        Direction.Inbound => ReadReceived(told),
        Direction.Outbound => ReadSent(told),
        _ => Reading.NotUnderstood("direction is missing or not known"),
    };

    /// <summary>The whole text comes again with each status; only a final one is an event of ours.</summary>
    public static Reading ReadStatus(DeveloperEnvelope told)
    {
        var data = new Fields(told.Json);
        if (Text(data) is not { } text)
            return Reading.Missing(WhatIsNeeded);
        // The times in the body are the text's, not the status'.
        var at = told.MadeAt ?? told.Now;
        switch (data.Text("delivery_status")?.ToLowerInvariant())
        {
            case "delivered":
                return Reading.Of(new SmsDelivered
                {
                    OccurredAt = at, MessageId = text.Id, Contact = text.Contact, Line = text.Line, Unknown = data.Unknown(),
                });
            case (SmsFailed.Failed or SmsFailed.Undelivered) and var status:
                return Reading.Of(
                    new SmsFailed
                    {
                        OccurredAt = at, MessageId = text.Id, Contact = text.Contact, Line = text.Line, Status = status, Unknown = data.Unknown(),
                    },
                    occurrence: status);
            default:
                return Reading.NotUnderstood("the delivery status is not a final one");
        }
    }

    private static (string Id, PhoneNumber Line, PhoneNumber Contact)? Text(Fields data) =>
        data.Text("id") is { } id
        && PhoneNumber.ParseInternational(data.Text("justcall_number")) is { } line
        && PhoneNumber.ParseInternational(data.Text("contact_number")) is { } contact
            ? (id, line, contact)
            : null;

    private static DateTimeOffset? SmsTime(Fields data) => DeveloperEnvelope.Time(data, "sms_date", "sms_time");

    // is_mms says what the list says, in several spellings (contract §3.4).
    private static IEnumerable<Media> MediaOf(Fields info)
    {
        info.PassOver("is_mms");
        return
        [
            .. from one in info.Objects("mms")
               let url = one.Text("media_url")
               where url is not null
               select new Media(url, one.Text("content_type")),
        ];
    }
}
