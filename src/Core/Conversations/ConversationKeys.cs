using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>The keys of table <c>Conversations</c>: one partition per conversation, rows by kind.</summary>
internal static class ConversationKeys
{
    public const string Table = "Conversations";

    /// <summary>The row of what is known of the conversation as a whole.</summary>
    public const string State = "state";

    private const string TimelinePrefix = "t|";
    private const string TimelineEnd = "t}"; // the character after '|'

    /// <summary>The row that remembers an event; inserting it decides whether the event is new.</summary>
    public static string Seen(string eventId) => $"e|{eventId}";

    /// <summary>The row that shows an event; newer events come first.</summary>
    public static string Timeline(DateTimeOffset at, string eventId) =>
        string.Create(CultureInfo.InvariantCulture, $"{TimelinePrefix}{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}|{eventId}");

    /// <summary>The row of one text.</summary>
    public static string Message(string messageId) => $"m|{TableKey.Of(messageId)}";

    /// <summary>All timeline rows of a conversation.</summary>
    public static string TimelineFilter(string conversationId) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {conversationId} and RowKey ge {TimelinePrefix} and RowKey lt {TimelineEnd}");
}
