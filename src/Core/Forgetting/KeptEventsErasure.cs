using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Forgetting;

/// <summary>Removes a contact's events from a table of events that wait, partition by partition, by looking at each.</summary>
internal sealed class KeptEventsErasure(TableClient table, string body, EventSearch search) : IErasure
{
    private const int PartSize = 200;

    // Between partition and row; no subscriber's name has it.
    private const char Break = '|';

    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        var (partition, key) = place?.Split(Break, 2) is [var known, var last] ? (known, last) : ("", "");
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {key}");
        var rows = await table.FirstAsync(filter, PartSize, select: null, cancellationToken);
        foreach (var row in rows)
        {
            if (await search.FindsAsync(contact, Chunks.Read(row, body), cancellationToken))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        }

        if (rows.Count == PartSize)
            return $"{partition}{Break}{rows[^1].RowKey}";
        return await table.NextPartitionAsync(partition, cancellationToken) is { } next ? $"{next}{Break}" : null;
    }
}
