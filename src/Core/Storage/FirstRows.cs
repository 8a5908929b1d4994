using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Core.Storage;

/// <summary>Reads no more rows than are wanted.</summary>
internal static class FirstRows
{
    /// <summary>The most rows that the Table service gives in one page.</summary>
    private const int LargestPage = 1000;

    /// <summary>The first rows that a filter meets, in the order of the keys.</summary>
    /// <param name="table">The table.</param>
    /// <param name="filter">The filter; null for all rows.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="select">The properties to read; null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public static async Task<IReadOnlyList<TableEntity>> FirstAsync(
        this TableClient table, string? filter, int most, IEnumerable<string>? select, CancellationToken cancellationToken)
    {
        var first = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, Math.Min(most, LargestPage), select, cancellationToken))
        {
            first.Add(row);
            if (first.Count == most)
                break;
        }

        return first;
    }

    /// <summary>The first partition after a key, in the order of the keys; null when there is none.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public static async Task<string?> NextPartitionAsync(this TableClient table, string after, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey gt {after}");
        return await table.FirstAsync(filter, 1, ["PartitionKey"], cancellationToken) is [var row] ? row.PartitionKey : null;
    }

    /// <summary>How many rows a filter meets, counted up to a limit.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public static async Task<AtLeast> CountAsync(this TableClient table, string filter, int most, CancellationToken cancellationToken)
    {
        var rows = await table.FirstAsync(filter, most + 1, ["RowKey"], cancellationToken);
        return new(Math.Min(rows.Count, most), rows.Count > most);
    }
}
