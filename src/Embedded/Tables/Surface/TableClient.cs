#nullable disable annotations // The official type carries none, so callers see the same in both runtimes.

using Azure.Data.Tables.Models;
using JustCallFx.Embedded.Tables.Engine;

namespace Azure.Data.Tables;

/// <summary>One table and its entities. Safe for use by many callers at once.</summary>
public partial class TableClient
{
    private const int Conflict = 409;
    private const int NotFound = 404;

    private readonly ITableEngine engine;

    /// <param name="connectionString">Where the tables are: an account's connection string, or <c>Embedded=&lt;folder&gt;</c>.</param>
    /// <param name="tableName">The table; it need not exist.</param>
    /// <exception cref="FormatException">The connection string names no account.</exception>
    /// <exception cref="InvalidOperationException">No tables are open in that folder.</exception>
    public TableClient(string connectionString, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        engine = TableEngines.For(connectionString);
        Name = tableName;
    }

    internal TableClient(ITableEngine engine, string tableName)
    {
        this.engine = engine;
        Name = tableName;
    }

    /// <summary>For fakes that inherit.</summary>
    protected TableClient()
    {
    }

    /// <summary>The table's name.</summary>
    public virtual string Name { get; }

    /// <summary>Creates the table.</summary>
    /// <exception cref="RequestFailedException">It exists (409), or its name is not 3 to 63 letters and digits (400).</exception>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        var answer = await engine.CreateTableAsync(Name, cancellationToken).ConfigureAwait(false);
        answer.ThrowIfFailed();
        return Response.FromValue(new TableItem(Name), answer);
    }

    /// <summary>Creates the table; when it exists, the answer's status is 409.</summary>
    /// <exception cref="RequestFailedException">
    /// The name is not 3 to 63 letters and digits that begin with a letter (400), or a table of that name is still being deleted (409).
    /// </exception>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        var answer = await engine.CreateTableAsync(Name, cancellationToken).ConfigureAwait(false);
        answer.ThrowIfFailed(except: Conflict);
        if (answer.Status == Conflict && answer.ToException() is var refused && refused.ErrorCode != TableErrorCode.TableAlreadyExists)
            throw refused;
        return Response.FromValue(new TableItem(Name), answer);
    }

    /// <summary>Deletes the table with all its entities; when it does not exist, the answer's status is 404.</summary>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        var answer = await engine.DeleteTableAsync(Name, cancellationToken).ConfigureAwait(false);
        answer.ThrowIfFailed(except: NotFound);
        return answer;
    }
}
