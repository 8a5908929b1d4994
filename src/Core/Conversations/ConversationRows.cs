using System.Globalization;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>How a conversation stands in its table.</summary>
internal static class ConversationRows
{
    /// <summary>The column of a seen event's content hash.</summary>
    public const string SeenContent = "Content";

    public static TableEntity State(Conversation conversation, ETag etag)
    {
        var row = new TableEntity(conversation.Id, ConversationKeys.State)
        {
            ETag = etag,
            [nameof(Conversation.Account)] = conversation.Account,
            [nameof(Conversation.Line)] = conversation.Line.Value,
            [nameof(Conversation.Contact)] = conversation.Contact.Value,
            [nameof(Conversation.InboundCount)] = conversation.InboundCount,
            [nameof(Conversation.OutboundCount)] = conversation.OutboundCount,
        };
        Put(row, nameof(Conversation.ContactName), conversation.ContactName);
        Put(row, nameof(Conversation.LastText), conversation.LastText);
        Put(row, nameof(Conversation.LastInbound), conversation.LastInbound);
        Put(row, nameof(Conversation.LastOutbound), conversation.LastOutbound);
        Put(row, nameof(Conversation.LastActivity), conversation.LastActivity);
        return row;
    }

    public static Conversation State(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        Account = row.GetString(nameof(Conversation.Account)),
        Line = Party(row, nameof(Conversation.Line)),
        Contact = Party(row, nameof(Conversation.Contact)),
        InboundCount = row.GetInt64(nameof(Conversation.InboundCount)) ?? 0,
        OutboundCount = row.GetInt64(nameof(Conversation.OutboundCount)) ?? 0,
        ContactName = Take(row, nameof(Conversation.ContactName)),
        LastText = Take(row, nameof(Conversation.LastText)),
        LastInbound = Take(row, nameof(Conversation.LastInbound)),
        LastOutbound = Take(row, nameof(Conversation.LastOutbound)),
        LastActivity = Take(row, nameof(Conversation.LastActivity)),
    };

    public static TableEntity Seen(string conversationId, string eventId, string content, DateTimeOffset now) =>
        new(conversationId, ConversationKeys.Seen(eventId)) { ["FirstSeen"] = now, [SeenContent] = content };

    public static TableEntity Timeline(string conversationId, TimelineEntry entry)
    {
        var row = new TableEntity(conversationId, ConversationKeys.Timeline(entry.At, entry.EventId))
        {
            [nameof(TimelineEntry.EventId)] = entry.EventId,
            [nameof(TimelineEntry.Type)] = entry.Type,
            [nameof(TimelineEntry.At)] = entry.At,
            [nameof(TimelineEntry.Direction)] = entry.Direction.ToString(),
        };
        if (entry.Body is not null)
            row[nameof(TimelineEntry.Body)] = entry.Body;
        return row;
    }

    public static TimelineEntry Timeline(TableEntity row) => new(
        row.GetString(nameof(TimelineEntry.EventId)),
        row.GetString(nameof(TimelineEntry.Type)),
        row.GetDateTimeOffset(nameof(TimelineEntry.At))!.Value,
        Enum.Parse<Direction>(row.GetString(nameof(TimelineEntry.Direction))),
        row.GetString(nameof(TimelineEntry.Body)));

    private static PhoneNumber Party(TableEntity row, string column) => PhoneNumber.Parse(row.GetString(column))
        ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Conversation {row.PartitionKey} has no {column}."));

    private static void Put(TableEntity row, string column, Register<string>? register)
    {
        if (register is null)
            return;
        row[column] = register.Value;
        row[$"{column}At"] = register.At;
        row[$"{column}By"] = register.EventId;
    }

    private static Register<string>? Take(TableEntity row, string column) =>
        row.GetDateTimeOffset($"{column}At") is { } at ? new(at, row.GetString($"{column}By"), row.GetString(column)) : null;
}
