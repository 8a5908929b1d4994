using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Forgetting;

/// <summary>Removes a contact's events from a partition of events that wait, by looking at each.</summary>
internal sealed class KeptEventsErasure(TableClient table, string partition, string body, EventSearch search) : IErasure
{
    private const int PartSize = 200;

    public async Task<string?> EraseAsync(ForgettingContact contact, string? place, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {place ?? ""}");
        var rows = await table.FirstAsync(filter, PartSize, select: null, cancellationToken);
        foreach (var row in rows)
        {
            if (await search.FindsAsync(contact, Chunks.Read(row, body), cancellationToken))
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        }

        return rows.Count == PartSize ? rows[^1].RowKey : null;
    }
}
