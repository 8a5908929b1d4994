using Azure;
using Azure.Core;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The table service on a SQLite file of this process.</summary>
internal sealed class SqliteTableEngine(string path, TimeProvider clock) : ITableEngine, IAsyncDisposable
{
    private readonly TableFile file = new(path, clock);

    public async Task<Response> CreateTableAsync(string table, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountRequest("CreateTable", table);
        if (TableNames.Check(table) is { } error)
            return EngineResponse.Failed(error);
        var created = await file.WriteAsync((statements, _) => TableNames.Create(statements, table)).ConfigureAwait(false);
        return created ? new EngineResponse(204) : EngineResponse.Failed(ServiceError.TableAlreadyExists);
    }

    public async Task<Response> DeleteTableAsync(string table, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountRequest("DeleteTable", table);
        var deleted = await file.WriteAsync((statements, _) => TableNames.Delete(statements, table)).ConfigureAwait(false);
        return deleted ? new EngineResponse(204) : EngineResponse.Failed(ServiceError.TableNotFound);
    }

    public Task<EntityAnswer> GetAsync(
        string table, string partitionKey, string rowKey, IReadOnlyList<string>? select, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountRequest("QueryEntity", table);
        var (entity, error) = file.Read(statements => EntityReads.Find(statements, table, partitionKey, rowKey));
        return Task.FromResult(entity is null
            ? new EntityAnswer(EngineResponse.Failed(error!), null)
            : new EntityAnswer(new EngineResponse(200, new HttpHeader(HttpHeader.Names.ETag, entity.ETag)), entity.Only(select)));
    }

    public async Task<Response> WriteAsync(string table, EntityChange change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountRequest(NameOf(change.Kind), table);
        if (EntityLimits.Check(change) is { } error)
            return EngineResponse.Failed(error);
        PreparedChange[] changes = [new(change)];
        var outcome = await file.WriteAsync((statements, now) => EntityWrites.Run(statements, now, table, changes)).ConfigureAwait(false);
        return outcome.Error is { } refused ? EngineResponse.Failed(refused) : Written(change, outcome.Stamp);
    }

    public async Task<TransactionAnswer> WriteTogetherAsync(
        string table, IReadOnlyList<EntityChange> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountRequest("EntityGroupTransaction", table);
        if (TransactionLimits.Check(changes) is { } error)
            return Refused(error);
        var prepared = changes.Select(change => new PreparedChange(change)).ToArray();
        if (TransactionLimits.CheckSize(prepared) is { } tooLarge)
            return new TransactionAnswer(EngineResponse.Failed(tooLarge), []);
        var outcome = await file.WriteAsync((statements, now) => EntityWrites.Run(statements, now, table, prepared)).ConfigureAwait(false);
        if (outcome.Error is { } refused)
            return Refused(refused.At(outcome.FailedIndex));
        return new TransactionAnswer(Accepted(), [.. changes.Select(change => Written(change, outcome.Stamp))]);
    }

    public Task<PageAnswer> QueryAsync(string table, EntityQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountRequest("QueryEntities", table);
        return Task.FromResult(file.Read(statements => EntityQueries.Run(statements, table, query)));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private static EngineResponse Written(EntityChange change, long stamp) =>
        change.Kind == ChangeKind.Delete ? new EngineResponse(204) : EngineResponse.Written(stamp);

    // The protocol takes the request as a whole and puts the refusal into the one answer that follows.
    private static TransactionAnswer Refused(ServiceError error) => new(Accepted(), [EngineResponse.Failed(error)]);

    private static EngineResponse Accepted() => new(202);

    private static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Insert => "InsertEntity",
        ChangeKind.Merge => "MergeEntity",
        ChangeKind.Replace => "UpdateEntity",
        _ => "DeleteEntity",
    };
}
