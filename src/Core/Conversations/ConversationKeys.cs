using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// The keys of table <c>Conversations</c>: one partition per conversation (its id), rows by kind.
/// <list type="table">
/// <item><c>state</c>: what is known of the conversation as a whole, see <see cref="ConversationRows"/>.</item>
/// <item><c>e|event id</c>: an event that was seen, see <see cref="ConversationRows"/>; inserting it decides whether the event is new.</item>
/// <item><c>t|inverted ticks of the event's time, 19 digits|event id</c>: an event to show, see <see cref="TimelineRow"/>; newest first.</item>
/// <item><c>m|message id</c>: a text with what became of it, see <see cref="MessageRow"/>.</item>
/// <item><c>r|reply id</c>: an automatic reply, from its decision to its end; the outbox's.</item>
/// <item><c>k|direction, hash of the words|240 seconds</c>, <c>c|event id</c>: only where webhook and API name texts by different ids; which
/// texts are known by their words, and which of two events were found to tell of one text, see <see cref="TextSighting"/>.</item>
/// </list>
/// Event ids are safe in keys as they are made (<see cref="EventIds"/>), message ids mostly; what is not safe stands as its hash.
/// </summary>
internal static class ConversationKeys
{
    public const string Table = "Conversations";

    public const string State = "state";

    private const string TimelinePrefix = "t|";
    private const string TimelineEnd = "t}"; // the character after '|'
    private const int TickDigits = 19;

    public static string Seen(string eventId) => $"e|{eventId}";

    public static string Timeline(DateTimeOffset at, string eventId) =>
        $"{TimelineAt(at)}{eventId}";

    /// <summary>Time and event id of a timeline row.</summary>
    public static (DateTimeOffset At, string EventId) OfTimeline(string rowKey)
    {
        var ticks = long.Parse(rowKey.AsSpan(TimelinePrefix.Length, TickDigits), CultureInfo.InvariantCulture);
        return (new(DateTimeOffset.MaxValue.UtcTicks - ticks, TimeSpan.Zero), rowKey[(TimelinePrefix.Length + TickDigits + 1)..]);
    }

    public static string Message(string messageId) => $"m|{TableKey.Of(messageId)}";

    public static string Reply(string replyId) => $"r|{replyId}";

    public static string Sighting(string words, long bucket) => string.Create(CultureInfo.InvariantCulture, $"k|{words}|{bucket:D9}");

    public static string Claim(string eventId) => $"c|{eventId}";

    /// <summary>The timeline rows of a conversation after a position; null for all.</summary>
    public static string TimelineFilter(string conversationId, string? position) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {conversationId} and RowKey gt {TimelinePrefix + position} and RowKey lt {TimelineEnd}");

    /// <summary>The timeline rows of a conversation from a time on up to, but without, another.</summary>
    public static string TimelineFilter(string conversationId, DateTimeOffset from, DateTimeOffset until)
    {
        var (first, beyond) = (TimelineAt(until.AddTicks(-1)), TimelineAt(from.AddTicks(-1)));
        return TableClient.CreateQueryFilter($"PartitionKey eq {conversationId} and RowKey ge {first} and RowKey lt {beyond}");
    }

    /// <summary>The rows of a conversation by their kind, such as <c>r|</c>.</summary>
    public static string KindFilter(string conversationId, char kind)
    {
        var (first, beyond) = ($"{kind}|", $"{kind}}}"); // '}' follows '|'
        return TableClient.CreateQueryFilter($"PartitionKey eq {conversationId} and RowKey ge {first} and RowKey lt {beyond}");
    }

    /// <summary>The place of a timeline row within its timeline.</summary>
    public static string TimelinePosition(string rowKey) => rowKey[TimelinePrefix.Length..];

    /// <summary>All timeline rows of a conversation.</summary>
    public static string TimelineFilter(string conversationId) => TableClient.CreateQueryFilter(
        $"PartitionKey eq {conversationId} and RowKey ge {TimelinePrefix} and RowKey lt {TimelineEnd}");

    private static string TimelineAt(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{TimelinePrefix}{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}|");
}
