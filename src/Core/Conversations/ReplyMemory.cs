using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>A conversation's <see cref="ReplyHistory"/> as columns: a line per reply or text, of time, hash, and what else there is.</summary>
internal static class ReplyMemory
{
    private const char Break = ' ';
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
        Replies = [.. Read(row, nameof(ReplyHistory.Replies), 4).Select(part => new PastReply(part[3], Time(part[0]), part[1], part[2] == Shadow))],
        Texts = [.. Read(row, nameof(ReplyHistory.Texts), 3).Select(part => new PastText(Time(part[0]), part[2], part[1]))],
        Sending = [.. Read(row, nameof(ReplyHistory.Sending), 3).Select(part => new SendingReply(part[2], Time(part[0]), part[1]))],
    };

    private static string Kind(PastReply reply) => reply.IsShadow ? Shadow : Real;

    private static string Line(DateTimeOffset at, string hash, string rest) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:O}{Break}{hash}{Break}{rest}");

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private static IEnumerable<string[]> Read(TableEntity row, string column, int parts) =>
        (row.TakeText(column) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(Break, parts));

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
