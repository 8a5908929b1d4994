using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Core.Storage;

/// <summary>Reads a row that may not be there.</summary>
internal static class FoundRow
{
    /// <summary>The row of a key, one point read; null when there is none.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string key, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }
}
