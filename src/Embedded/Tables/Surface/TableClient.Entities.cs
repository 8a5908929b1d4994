#nullable disable annotations // The official type carries none, so callers see the same in both runtimes.

using JustCallFx.Embedded.Tables.Engine;
using JustCallFx.Embedded.Tables.Mapping;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <summary>Adds an entity; the answer's ETag header is its version.</summary>
    /// <exception cref="RequestFailedException">It exists (409), the table does not (404), or the entity breaks a limit (400).</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(ChangeKind.Insert, entity, null, cancellationToken);

    /// <summary>Reads an entity.</summary>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    /// <param name="select">The properties to read, keys and timestamp included; all when null.</param>
    /// <param name="cancellationToken">Looked at before work starts.</param>
    /// <exception cref="RequestFailedException">The entity or the table does not exist (404).</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var answer = await ReadAsync(partitionKey, rowKey, select, cancellationToken).ConfigureAwait(false);
        answer.Raw.ThrowIfFailed();
        return Response.FromValue(EntityMapper.ToEntity<T>(answer.Entity!), answer.Raw);
    }

    /// <summary>Reads an entity, or answers without a value when the entity or the table does not exist.</summary>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    /// <param name="select">The properties to read, keys and timestamp included; all when null.</param>
    /// <param name="cancellationToken">Looked at before work starts.</param>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var answer = await ReadAsync(partitionKey, rowKey, select, cancellationToken).ConfigureAwait(false);
        answer.Raw.ThrowIfFailed(except: NotFound);
        return answer.Entity is { } entity
            ? Response.FromValue(EntityMapper.ToEntity<T>(entity), answer.Raw)
            : new NoValueResponse<T>(answer.Raw);
    }

    /// <summary>Updates an entity that exists; the answer's ETag header is its new version.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="ifMatch">The version that is expected; <see cref="ETag.All"/> is any.</param>
    /// <param name="mode">What becomes of properties that are not given.</param>
    /// <param name="cancellationToken">Looked at before work starts.</param>
    /// <exception cref="RequestFailedException">
    /// The version is another (412), the entity or the table does not exist (404), or the entity breaks a limit (400).
    /// </exception>
    public virtual async Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        if (ifMatch == default)
            throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        return await WriteAsync(KindOf(mode), entity, ifMatch.ToString(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Updates an entity, or adds it; the answer's ETag header is its version.</summary>
    /// <exception cref="RequestFailedException">The table does not exist (404), or the entity breaks a limit (400).</exception>
    public virtual async Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        await WriteAsync(KindOf(mode), entity, null, cancellationToken).ConfigureAwait(false);

    /// <summary>Deletes an entity; when it does not exist, the answer's status is 404.</summary>
    /// <param name="partitionKey">The partition key.</param>
    /// <param name="rowKey">The row key.</param>
    /// <param name="ifMatch">The version that is expected; any when not given.</param>
    /// <param name="cancellationToken">Looked at before work starts.</param>
    /// <exception cref="RequestFailedException">The version is another (412).</exception>
    public virtual async Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var deletion = EntityChange.Delete(partitionKey, rowKey, ifMatch);
        var answer = await engine.WriteAsync(Name, deletion, cancellationToken).ConfigureAwait(false);
        answer.ThrowIfFailed(except: NotFound);
        return answer;
    }

    /// <summary>Deletes an entity; when it does not exist, the answer's status is 404.</summary>
    /// <param name="entity">The entity; only its keys count.</param>
    /// <param name="ifMatch">The version that is expected; any when not given.</param>
    /// <param name="cancellationToken">Looked at before work starts.</param>
    /// <exception cref="RequestFailedException">The version is another (412).</exception>
    public virtual async Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return await DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken).ConfigureAwait(false);
    }

    private static ChangeKind KindOf(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => ChangeKind.Merge,
        TableUpdateMode.Replace => ChangeKind.Replace,
        _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}", nameof(mode)),
    };

    private async Task<Response> WriteAsync(ChangeKind kind, ITableEntity entity, string ifMatch, CancellationToken cancellationToken)
    {
        var answer = await engine.WriteAsync(Name, EntityMapper.ToChange(kind, entity, ifMatch), cancellationToken).ConfigureAwait(false);
        answer.ThrowIfFailed();
        return answer;
    }

    private Task<EntityAnswer> ReadAsync(
        string partitionKey, string rowKey, IEnumerable<string> select, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return engine.GetAsync(Name, partitionKey, rowKey, Selection.Of(select), cancellationToken);
    }
}
