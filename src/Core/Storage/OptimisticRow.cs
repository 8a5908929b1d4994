using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Core.Storage;

/// <summary>Writes or deletes a row that was read, only if nobody else wrote it meanwhile.</summary>
internal static class OptimisticRow
{
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    /// <summary>Adds a row that was not there (it has no ETag), or replaces the one that was read; false when another writer came first.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public static async Task<bool> TryWriteAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken) =>
        await table.WriteAsync(row, cancellationToken) is not null;

    /// <summary>The same; afterwards the row can be changed and written again.</summary>
    /// <inheritdoc cref="TryWriteAsync" path="/exception"/>
    public static async Task<bool> TryWriteAndGoOnAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        if (await table.WriteAsync(row, cancellationToken) is not { } written)
            return false;
        row.ETag = written.Headers.ETag ?? throw new InvalidOperationException("The tables gave no ETag for a row that they wrote.");
        return true;
    }

    /// <summary>Deletes a row as it was read; false when another writer changed it meanwhile. One that is gone already is no fault.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public static async Task<bool> TryDeleteAsync(
        this TableClient table, string partition, string key, ETag read, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(partition, key, read, cancellationToken);
            return true;
        }
        catch (RequestFailedException refused) when (refused.Status == PreconditionFailed)
        {
            return false;
        }
    }

    private static async Task<Response?> WriteAsync(this TableClient table, TableEntity row, CancellationToken cancellationToken)
    {
        var isNew = row.ETag == default;
        try
        {
            return isNew
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException refused) when (refused.Status == (isNew ? Conflict : PreconditionFailed))
        {
            return null;
        }
    }
}
