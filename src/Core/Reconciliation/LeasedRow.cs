using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Reconciliation;

/// <summary>
/// A row that one instance at a time works on: <c>State</c> as JSON, and <c>LeaseUntil</c>, until when nobody else touches it. Every write is
/// under the row's ETag, so that an instance that was away for too long cannot undo what another did meanwhile.
/// </summary>
internal sealed class LeasedRow<TState>
    where TState : class
{
    private const string StateColumn = "State";
    private const string LeaseUntil = nameof(LeaseUntil);

    // A page takes a minute at most to be listed, and some seconds to be looked up.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private readonly TableClient table;
    private readonly JsonTypeInfo<TState> json;
    private readonly TableEntity row;

    private LeasedRow(TableClient table, JsonTypeInfo<TState> json, TableEntity row) => (this.table, this.json, this.row) = (table, json, row);

    /// <summary>The state; null in a row that is new.</summary>
    public TState? State => Read(row, json);

    /// <summary>Takes a row; null when another instance has it.</summary>
    /// <exception cref="RequestFailedException">The tables did not answer as wanted.</exception>
    public static async Task<LeasedRow<TState>?> TakeAsync(
        TableClient table, string partition, string key, JsonTypeInfo<TState> json, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await table.FindAsync(partition, key, cancellationToken);
        if (found?.GetDateTimeOffset(LeaseUntil) > now)
            return null;
        var taken = new LeasedRow<TState>(table, json, found ?? new TableEntity(partition, key));
        return await taken.TryWriteAsync(now + Lease, cancellationToken) ? taken : null;
    }

    /// <summary>The state of a row that somebody else may have; null when there is none.</summary>
    public static TState? Read(TableEntity row, JsonTypeInfo<TState> json) =>
        row.TakeText(StateColumn) is { } text ? JsonSerializer.Deserialize(text, json) : null;

    /// <summary>Writes the state and keeps the row; false when the lease ran out and another instance has it.</summary>
    public Task<bool> KeepAsync(TState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Put(state);
        return TryWriteAsync(now + Lease, cancellationToken);
    }

    /// <summary>Writes the state and leaves the row to whoever comes next.</summary>
    public Task<bool> GiveBackAsync(TState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Put(state);
        return TryWriteAsync(now, cancellationToken);
    }

    private void Put(TState state) => row.PutText(StateColumn, JsonSerializer.Serialize(state, json));

    private async Task<bool> TryWriteAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        row[LeaseUntil] = until;
        return await table.TryWriteAndGoOnAsync(row, cancellationToken);
    }
}
