using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// A conversation's <see cref="ReplyHistory"/> as columns: a line per reply or text, of time, hash, and what else there is. Of a reply that
/// is its kind, with the hash of the call that it is about, if any, such as <c>real@0123456789abcdef</c>, and its rule.
/// </summary>
internal static class ReplyMemory
{
    private const char Break = ' ';
    private const char BeforeCall = '@';
    private const string Shadow = "shadow";
    private const string Real = "real";

    public static void Put(TableEntity row, ReplyHistory history)
    {
        row.PutText(nameof(history.Replies), Lines(history.Replies.Select(one => Line(one.At, one.TextHash, $"{Kind(one)}{Break}{one.Rule}"))));
        row.PutText(nameof(history.Texts), Lines(history.Texts.Select(one => Line(one.At, one.TextHash, one.EventId))));
        row.PutText(nameof(history.Sending), Lines(history.Sending.Select(one => Line(one.At, one.TextHash, one.ReplyId))));
    }

    public static ReplyHistory Read(TableEntity row) => new()
    {
        Replies = [.. Read(row, nameof(ReplyHistory.Replies), 4).Select(part => Reply(part[0], part[1], part[2].Split(BeforeCall), part[3]))],
        Texts = [.. Read(row, nameof(ReplyHistory.Texts), 3).Select(part => new PastText(Time(part[0]), part[2], part[1]))],
        Sending = [.. Read(row, nameof(ReplyHistory.Sending), 3).Select(part => new SendingReply(part[2], Time(part[0]), part[1]))],
    };

    private static PastReply Reply(string at, string hash, string[] kind, string rule) =>
        new(rule, Time(at), hash, kind[0] == Shadow, kind.ElementAtOrDefault(1));

    private static string Kind(PastReply reply)
    {
        var kind = reply.IsShadow ? Shadow : Real;
        return reply.CallHash is { } call ? $"{kind}{BeforeCall}{call}" : kind;
    }

    private static string Line(DateTimeOffset at, string hash, string rest) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:O}{Break}{hash}{Break}{rest}");

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private static IEnumerable<string[]> Read(TableEntity row, string column, int parts) =>
        (row.TakeText(column) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(Break, parts));

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
