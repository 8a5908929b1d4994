using System.Collections.Concurrent;
using System.Globalization;
using Azure.Data.Tables;

namespace JustCallFx.Core.Conversations;

/// <summary>Finds conversations by the day something happened in them: one partition per account and day, one row per conversation.</summary>
public sealed class ConversationIndex
{
    /// <summary>The table's name.</summary>
    public const string TableName = "ConversationIndex";

    // Days count down, so that the newest partition of an account comes first.
    private const int BeyondLastDay = 99999999;

    private const int MostNoted = 50_000;

    private readonly TableClient table;
    private readonly ConcurrentDictionary<(string Partition, string Conversation), bool> noted = new();

    /// <summary>Keeps it in the given account.</summary>
    public ConversationIndex(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Notes that something happened in a conversation; noting it again changes nothing and mostly costs no call.</summary>
    public async Task AddAsync(string account, DateTimeOffset at, string conversationId, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition(account, at), conversationId);
        if (noted.ContainsKey((row.PartitionKey, row.RowKey)))
            return;

        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
        if (noted.Count >= MostNoted)
            noted.Clear();
        noted.TryAdd((row.PartitionKey, row.RowKey), true);
    }

    /// <summary>The account's conversations by their last day of activity, newest first, at most <paramref name="count"/>, each once.</summary>
    public async Task<IReadOnlyCollection<string>> NewestAsync(string account, int count, CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (first, beyond) = ($"{account}|", $"{account}}}"); // '}' follows '|'
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {beyond}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            found.Add(row.RowKey);
            if (found.Count == count)
                break;
        }

        return found;
    }

    private static string Partition(string account, DateTimeOffset at)
    {
        var day = at.UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{account}|{BeyondLastDay - ((day.Year * 10000) + (day.Month * 100) + day.Day):D8}");
    }
}
