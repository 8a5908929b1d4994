#nullable disable annotations // The official type carries none, so callers see the same in both runtimes.

using Azure.Core;
using Azure.Data.Tables.Models;
using JustCallFx.Embedded.Tables.Engine;

namespace Azure.Data.Tables;

/// <summary>The tables of an account.</summary>
public class TableServiceClient
{
    private readonly ITableEngine engine;

    /// <param name="connectionString">Where the tables are: an account's connection string, or <c>Embedded=&lt;folder&gt;</c>.</param>
    /// <exception cref="FormatException">The connection string names no account.</exception>
    /// <exception cref="InvalidOperationException">No tables are open in that folder.</exception>
    public TableServiceClient(string connectionString) => engine = TableEngines.For(connectionString);

    /// <param name="connectionString">Where the tables are: an account's connection string, or <c>Embedded=&lt;folder&gt;</c>.</param>
    /// <param name="options">How requests to an account are sent; tables in a folder send none.</param>
    /// <exception cref="FormatException">The connection string names no account.</exception>
    /// <exception cref="InvalidOperationException">No tables are open in that folder.</exception>
    public TableServiceClient(string connectionString, TableClientOptions options = null) => engine = TableEngines.For(connectionString, options);

    /// <summary>Refused: an account of Azure is reached with an identity by the Azure runtime only.</summary>
    /// <exception cref="FormatException">Always.</exception>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) =>
        throw new FormatException(
            $"Found the tables at {endpoint} with a {tokenCredential?.GetType().Name}; the embedded runtime wants the connection string Embedded=<folder>.");

    /// <summary>For fakes that inherit.</summary>
    protected TableServiceClient()
    {
    }

    /// <summary>A client of one table; the table need not exist.</summary>
    public virtual TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new TableClient(engine, tableName);
    }

    /// <summary>Creates a table; when it exists, the answer's status is 409.</summary>
    /// <exception cref="RequestFailedException">The name is not 3 to 63 letters and digits that begin with a letter (400).</exception>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <summary>Deletes a table with all its entities; when it does not exist, the answer's status is 404.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);
}
