using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// A text as one event tells it, for accounts whose webhook and API name texts by different ids. There one text may come twice under two
/// ids, and is known by what both tell: its conversation, direction and words, and its time within 120 seconds.
/// <para>
/// Each event writes its sighting into the rows <c>k|</c> of the two spans of 240 seconds that the 120 seconds touch, so that the one row
/// of a text's own span has every sighting that may be of that text. An event whose sighting finds such a row looks for a sighting of the
/// other side within 120 seconds and claims the nearest by inserting its row <c>c|</c>: both then tell of one text. A sighting is claimed
/// once, so that two texts of the same words are still two.
/// </para>
/// </summary>
/// <param name="IsOfApi">Whether it is named by an id of the API; otherwise by one of the webhook.</param>
/// <param name="At">When the text was sent or received.</param>
/// <param name="EventId">The event, as it stands in keys.</param>
/// <param name="MessageId">JustCall's id of the text on that side.</param>
/// <param name="Words">Direction and words, as they stand in keys.</param>
internal sealed record TextSighting(bool IsOfApi, DateTimeOffset At, string EventId, string MessageId, string Words)
{
    private const int SpanSeconds = 240;
    private const int HashBytes = 8;
    private const char Break = ' ';
    private const char OfApi = 'A';
    private const char OfWebhook = 'W';

    // A row holds 252 properties.
    private const int MostInRow = 200;

    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(120);

    /// <summary>The key of the one row that has every sighting that may be of this text.</summary>
    public string OwnKey => ConversationKeys.Sighting(Words, SpanOf(At));

    /// <summary>The sighting that an event gives; null for one that is not the coming or going of a text.</summary>
    public static TextSighting? Of(string eventId, JustCallEvent told, bool isOfApi) => told switch
    {
        SmsReceived text => new(isOfApi, text.OccurredAt, eventId, text.MessageId, $"i{TextHash.Of(text.Body)}"),
        SmsSent text => new(isOfApi, text.OccurredAt, eventId, text.MessageId, $"o{TextHash.Of(text.Body)}"),
        _ => null,
    };

    /// <summary>The rows that it stands in, with nothing but it.</summary>
    public IEnumerable<TableEntity> Rows(string conversationId) => Keys().Select(key =>
    {
        var row = new TableEntity(conversationId, key);
        row.PutText(Column(), string.Create(CultureInfo.InvariantCulture, $"{At.UtcDateTime:O}{Break}{EventId}{Break}{MessageId}"));
        return row;
    });

    /// <summary>The keys of the rows that it stands in.</summary>
    public IEnumerable<string> Keys() => [ConversationKeys.Sighting(Words, SpanOf(At - Tolerance)), ConversationKeys.Sighting(Words, SpanOf(At + Tolerance))];

    /// <summary>Whether a row can take one more.</summary>
    public static bool HasRoom(TableEntity row) => row.Count < MostInRow;

    /// <summary>Whether the row has this very sighting.</summary>
    public bool IsIn(TableEntity row) => row.ContainsKey(Column());

    /// <summary>The sightings of the other side in a row that may be of this text, the nearest in time first.</summary>
    public IEnumerable<TextSighting> OthersIn(TableEntity row) => row.Keys
        .Where(column => column.Length == 1 + (HashBytes * 2) && column[0] == (IsOfApi ? OfWebhook : OfApi))
        .Select(column => Read(row.TakeText(column)!))
        .Where(other => (other.At - At).Duration() <= Tolerance)
        .OrderBy(other => (other.At - At).Duration())
        .ThenBy(other => other.EventId, StringComparer.Ordinal);

    /// <summary>The event only: what a text says is personal.</summary>
    public override string ToString() => EventId;

    private TextSighting Read(string text)
    {
        var parts = text.Split(Break, 3);
        var at = DateTimeOffset.ParseExact(parts[0], "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new(!IsOfApi, at, parts[1], parts[2], Words);
    }

    private string Column() =>
        $"{(IsOfApi ? OfApi : OfWebhook)}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EventId)).AsSpan(0, HashBytes))}";

    private static long SpanOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / SpanSeconds;
}
