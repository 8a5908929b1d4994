using Azure;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>
/// A table service as a client sees it, shaped after the REST protocol. What the service refuses is an answer with that status and the
/// error in its body (<see cref="ErrorBody"/>), so that the client decides which refusals its caller expects.
/// </summary>
internal interface ITableEngine
{
    /// <summary>Creates a table; 409 when it exists.</summary>
    Task<Response> CreateTableAsync(string table, CancellationToken cancellationToken);

    /// <summary>Deletes a table; 404 when it does not exist.</summary>
    Task<Response> DeleteTableAsync(string table, CancellationToken cancellationToken);

    /// <summary>Reads one entity; 404 when it or the table does not exist.</summary>
    Task<EntityAnswer> GetAsync(
        string table, string partitionKey, string rowKey, IReadOnlyList<string>? select, CancellationToken cancellationToken);

    /// <summary>Makes one change.</summary>
    Task<Response> WriteAsync(string table, EntityChange change, CancellationToken cancellationToken);

    /// <summary>Makes several changes in one partition, all or none.</summary>
    Task<TransactionAnswer> WriteTogetherAsync(string table, IReadOnlyList<EntityChange> changes, CancellationToken cancellationToken);

    /// <summary>Reads one page of entities.</summary>
    Task<PageAnswer> QueryAsync(string table, EntityQuery query, CancellationToken cancellationToken);
}
