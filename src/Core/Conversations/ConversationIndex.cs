using System.Collections.Concurrent;
using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// Finds conversations without looking through them all.
/// <list type="table">
/// <item>Partition <c>account|99999999 less the day</c>, row conversation id: that something happened in it on that day of UTC. Written
/// once per conversation and day, never moved; days count down, so that the newest comes first.</item>
/// <item>Partition <c>account~lines</c>, row the line: one of our numbers that has conversations. With a contact's number it gives the
/// conversation's id (<see cref="ConversationIds"/>), so that no row per contact is needed.</item>
/// </list>
/// </summary>
public sealed partial class ConversationIndex
{
    /// <summary>The table's name.</summary>
    public const string TableName = "ConversationIndex";

    /// <summary>How long a row is known to be there without asking: whoever changes rows leaves those alone that are younger.</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromDays(1);

    private const int BeyondLastDay = 99999999;
    private const int MostNoted = 50_000;
    private const string Line = nameof(Line);

    private readonly TableClient table;
    private readonly TimeProvider clock;
    private readonly ConcurrentDictionary<(string Partition, string Row), DateTimeOffset> noted = new();

    /// <summary>Keeps it in the given account.</summary>
    public ConversationIndex(TableServiceClient tables, TimeProvider clock)
    {
        table = tables.GetTableClient(TableName);
        this.clock = clock;
    }

    /// <summary>Notes that something happened in a conversation; noting it again changes nothing and mostly costs no call.</summary>
    public async Task AddAsync(string account, DateTimeOffset at, PhoneNumber line, string conversationId, CancellationToken cancellationToken)
    {
        await NoteAsync(new(PartitionOf(account, DayOf(at)), conversationId), cancellationToken);
        var lineRow = new TableEntity(LinesOf(account), TableKey.Of(line.Value));
        lineRow.PutText(Line, line.Value);
        await NoteAsync(lineRow, cancellationToken);
    }

    /// <summary>Takes no row as known: each is written when it is noted next.</summary>
    internal void DistrustNoted() => noted.Clear();

    /// <summary>The day of UTC that an instant lies in.</summary>
    internal static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    /// <summary>The partition of a day; the greater, the older.</summary>
    internal static string PartitionOf(string account, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{account}|{BeyondLastDay - ((day.Year * 10000) + (day.Month * 100) + day.Day):D8}");

    /// <summary>What follows the partitions of all days of an account: '}' comes after '|'.</summary>
    internal static string BeyondDaysOf(string account) => $"{account}}}";

    /// <summary>The day of a partition.</summary>
    internal static DateOnly DayOf(string partition)
    {
        var day = BeyondLastDay - int.Parse(partition.AsSpan(partition.LastIndexOf('|') + 1), CultureInfo.InvariantCulture);
        return new(day / 10000, day / 100 % 100, day % 100);
    }

    // Beyond the days: '~' comes after '}'.
    private static string LinesOf(string account) => $"{account}~lines";

    private async Task NoteAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (noted.TryGetValue((row.PartitionKey, row.RowKey), out var since) && now - since < KnownFor)
            return;

        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        if (noted.Count >= MostNoted)
            noted.Clear();
        noted[(row.PartitionKey, row.RowKey)] = now;
    }
}
