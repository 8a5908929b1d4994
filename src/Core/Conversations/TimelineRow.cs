using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// An event as it stands in its conversation's timeline, written once. Time and event id are in the key; each other fact of
/// <see cref="TimelineEntry"/> has the column of its name, absent where the event does not tell it; those of its
/// <see cref="TimelineReply"/> begin with <c>Reply</c>. Texts of any length are whole (<see cref="LongText"/>).
/// </summary>
internal static class TimelineRow
{
    private const string Reply = nameof(TimelineEntry.Reply);

    public static TableEntity Of(string conversationId, string eventId, JustCallEvent told, TimelineReply? reply)
    {
        var entry = TimelineEntry.Of(eventId, told);
        var row = new TableEntity(conversationId, ConversationKeys.Timeline(entry.At, entry.EventId))
        {
            [nameof(entry.Type)] = entry.Type,
            [nameof(entry.Direction)] = entry.Direction.ToString(),
        };
        if (entry.Status is { } status)
            row[nameof(entry.Status)] = status.ToString();
        if (entry.Seconds is { } seconds)
            row[nameof(entry.Seconds)] = seconds;
        row.PutText(nameof(entry.Body), entry.Body);
        row.PutText(nameof(entry.Media), MediaJson.Write(entry.Media));
        row.PutText(nameof(entry.MessageId), entry.MessageId);
        row.PutText(nameof(entry.CallId), entry.CallId);
        row.PutText(nameof(entry.RecordingUrl), entry.RecordingUrl);
        row.PutText(nameof(entry.Disposition), entry.Disposition);
        row.PutText(nameof(entry.Reason), entry.Reason);
        row.PutText(nameof(entry.AgentId), entry.AgentId);
        row.PutText(nameof(entry.AgentName), entry.AgentName);
        if (reply is not null)
            Put(row, reply);
        return row;
    }

    public static TimelineEntry Read(TableEntity row)
    {
        var (at, eventId) = ConversationKeys.OfTimeline(row.RowKey);
        return new()
        {
            EventId = eventId,
            At = at,
            Type = row.GetString(nameof(TimelineEntry.Type)),
            Direction = Enum.Parse<Direction>(row.GetString(nameof(TimelineEntry.Direction))),
            Status = row.GetString(nameof(TimelineEntry.Status)) is { } status ? Enum.Parse<TextStatus>(status) : null,
            Seconds = row.GetInt64(nameof(TimelineEntry.Seconds)),
            Body = row.TakeText(nameof(TimelineEntry.Body)),
            Media = MediaJson.Read(row.TakeText(nameof(TimelineEntry.Media))),
            MessageId = row.TakeText(nameof(TimelineEntry.MessageId)),
            CallId = row.TakeText(nameof(TimelineEntry.CallId)),
            RecordingUrl = row.TakeText(nameof(TimelineEntry.RecordingUrl)),
            Disposition = row.TakeText(nameof(TimelineEntry.Disposition)),
            Reason = row.TakeText(nameof(TimelineEntry.Reason)),
            AgentId = row.TakeText(nameof(TimelineEntry.AgentId)),
            AgentName = row.TakeText(nameof(TimelineEntry.AgentName)),
            Reply = ReadReply(row),
        };
    }

    /// <summary>The keys of the rows that an entry stands for: its text's, and that of the automatic reply to it. It reads no more of it.</summary>
    public static IEnumerable<string> KeysBehind(TableEntity row)
    {
        if (row.TakeText(nameof(TimelineEntry.MessageId)) is { } text)
            yield return ConversationKeys.Message(text);
        if (row.TakeText(Reply + nameof(TimelineReply.Id)) is { } reply)
            yield return ConversationKeys.Reply(reply);
    }

    private static void Put(TableEntity row, TimelineReply reply)
    {
        row.PutText(Reply + nameof(reply.Id), reply.Id);
        row.PutText(Reply + nameof(reply.Rule), reply.Rule);
        row.PutText(Reply + nameof(reply.Text), reply.Text);
        row.PutText(Reply + nameof(reply.WithheldBy), reply.WithheldBy);
        row.PutText(Reply + nameof(reply.Because), reply.Because);
        if (reply.SilentUntil is { } until)
            row[Reply + nameof(reply.SilentUntil)] = until;
        if (reply.IsShadow)
            row[Reply + nameof(reply.IsShadow)] = true;
    }

    private static TimelineReply? ReadReply(TableEntity row)
    {
        var reply = new TimelineReply
        {
            Id = row.TakeText(Reply + nameof(TimelineReply.Id)),
            Rule = row.TakeText(Reply + nameof(TimelineReply.Rule)),
            Text = row.TakeText(Reply + nameof(TimelineReply.Text)),
            WithheldBy = row.TakeText(Reply + nameof(TimelineReply.WithheldBy)),
            Because = row.TakeText(Reply + nameof(TimelineReply.Because)),
            SilentUntil = row.GetDateTimeOffset(Reply + nameof(TimelineReply.SilentUntil)),
            IsShadow = row.GetBoolean(Reply + nameof(TimelineReply.IsShadow)) ?? false,
        };
        return reply is { Id: null, Rule: null } ? null : reply;
    }
}
