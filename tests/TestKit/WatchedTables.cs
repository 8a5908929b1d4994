using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace JustCallFx.TestKit;

/// <summary>Tables behind which somebody stands who is told of every call that reads or writes entities, and may make it fail.</summary>
/// <param name="inner">The tables that carry the calls out.</param>
/// <param name="before">Told before a call is carried out: the table's and the call's name.</param>
/// <param name="after">Told when it was carried out and answered well, before its caller learns it.</param>
public sealed class WatchedTables(TableServiceClient inner, Action<string>? before = null, Action<string>? after = null) : TableServiceClient
{
    /// <inheritdoc/>
    public override TableClient GetTableClient(string tableName) => new Watched(inner.GetTableClient(tableName), tableName, before, after);

    /// <inheritdoc/>
    public override async Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default)
    {
        before?.Invoke($"{tableName}.{nameof(CreateTableIfNotExistsAsync)}");
        return await inner.CreateTableIfNotExistsAsync(tableName, cancellationToken);
    }

    private sealed class Watched(TableClient inner, string name, Action<string>? before, Action<string>? after) : TableClient
    {
        public override Task<Response<T>> GetEntityAsync<T>(
            string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(GetEntityAsync), () => inner.GetEntityAsync<T>(partitionKey, rowKey, select, cancellationToken));

        public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
            string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(GetEntityIfExistsAsync), () => inner.GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken));

        public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(AddEntityAsync), () => inner.AddEntityAsync(entity, cancellationToken));

        public override Task<Response> UpdateEntityAsync<T>(
            T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(UpdateEntityAsync), () => inner.UpdateEntityAsync(entity, ifMatch, mode, cancellationToken));

        public override Task<Response> UpsertEntityAsync<T>(
            T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(UpsertEntityAsync), () => inner.UpsertEntityAsync(entity, mode, cancellationToken));

        public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
            IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(SubmitTransactionAsync), () => inner.SubmitTransactionAsync(transactionActions, cancellationToken));

        public override Task<Response> DeleteEntityAsync(
            string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(DeleteEntityAsync), () => inner.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken));

        public override Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
            WatchAsync(nameof(DeleteEntityAsync), () => inner.DeleteEntityAsync(entity, ifMatch, cancellationToken));

        public override AsyncPageable<T> QueryAsync<T>(
            string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        {
            before?.Invoke($"{name}.{nameof(QueryAsync)}");
            return inner.QueryAsync<T>(filter, maxPerPage, select, cancellationToken);
        }

        private async Task<T> WatchAsync<T>(string call, Func<Task<T>> carryOut)
        {
            before?.Invoke($"{name}.{call}");
            var answer = await carryOut();
            after?.Invoke($"{name}.{call}");
            return answer;
        }
    }
}
