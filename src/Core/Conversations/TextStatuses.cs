using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>Finds how far texts have come.</summary>
internal static class TextStatuses
{
    /// <summary>How far an event says its text has come.</summary>
    public static TextStatus Of(TextEvent told) => told switch
    {
        SmsReceived => TextStatus.Received,
        SmsDelivered => TextStatus.Delivered,
        SmsFailed { Status: SmsFailed.Undelivered } => TextStatus.Undelivered,
        SmsFailed => TextStatus.Failed,
        _ => TextStatus.Sent,
    };

    /// <summary>The entries with each text as far as any of them says it has come; what was reported stays as it was reported.</summary>
    public static IReadOnlyList<TimelineEntry> Settle(IReadOnlyList<TimelineEntry> entries)
    {
        var furthest = entries.Where(entry => entry is { MessageId: not null, Status: not null })
            .GroupBy(entry => entry.MessageId!, (id, ofText) => (Id: id, Status: ofText.Max(entry => entry.Status)))
            .ToDictionary(text => text.Id, text => text.Status, StringComparer.Ordinal);
        return [.. entries.Select(entry => entry.Type == SmsSent.EventName ? entry with { Status = furthest[entry.MessageId!] } : entry)];
    }
}
