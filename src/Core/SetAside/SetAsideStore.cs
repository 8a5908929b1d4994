using System.Buffers;
using System.Globalization;
using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.SetAside;

/// <summary>
/// Keeps the CloudEvents that the topic never takes, mostly since they are too large, whole, in as many rows as they need. The partition
/// is named after the bytes, so that two tries to keep one event, told in different words, do not mix their rows.
/// </summary>
public sealed class SetAsideStore : ISetAside
{
    /// <summary>The table's name.</summary>
    public const string TableName = "SetAside";

    private const string Body = nameof(Body);

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public SetAsideStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <inheritdoc />
    /// <exception cref="RequestFailedException">The tables have not taken all of it.</exception>
    public async Task<OutgoingEvent> KeepAsync(
        OutgoingEvent outgoing, Arrival arrival, string because, CancellationToken cancellationToken)
    {
        var key = TableKey.Hash(outgoing.Body.Span);
        // Not one transaction, which takes no more than 4 MiB: nobody knows of the rows before all are there.
        await Task.WhenAll(RowsOf(key, outgoing, arrival).Select(row =>
            table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken)));
        SetAsideMeter.Count(outgoing.Account);
        return Pointer(key, outgoing, arrival, because);
    }

    /// <summary>The CloudEvent that was kept under a key; null when there is none.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(Chunks.Size);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            bytes.Write(Chunks.Read(row, Body).Span);
        return bytes.WrittenCount == 0 ? default(ReadOnlyMemory<byte>?) : bytes.WrittenMemory;
    }

    /// <summary>The key after a key, in their order; null when it is the last.</summary>
    public Task<string?> NextAsync(string after, CancellationToken cancellationToken) => table.NextPartitionAsync(after, cancellationToken);

    /// <summary>Removes the CloudEvent that was kept under a key; one that is gone already is no fault.</summary>
    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
    }

    private static IEnumerable<TableEntity> RowsOf(string key, OutgoingEvent outgoing, Arrival arrival)
    {
        for (var start = 0; start < outgoing.Body.Length; start += Chunks.MostInRow)
        {
            var row = new TableEntity(key, (start / Chunks.MostInRow).ToString("D4", CultureInfo.InvariantCulture))
            {
                [nameof(OutgoingEvent.Id)] = outgoing.Id,
                [nameof(OutgoingEvent.Name)] = outgoing.Name,
                [nameof(OutgoingEvent.Account)] = outgoing.Account,
                [nameof(OutgoingEvent.Dialect)] = outgoing.Dialect,
                [nameof(Arrival.ReceivedAt)] = arrival.ReceivedAt,
                ["Size"] = outgoing.Body.Length,
            };
            Chunks.Write(row, Body, outgoing.Body.Slice(start, Math.Min(Chunks.MostInRow, outgoing.Body.Length - start)));
            yield return row;
        }
    }

    private static OutgoingEvent Pointer(string key, OutgoingEvent outgoing, Arrival arrival, string because)
    {
        var told = new Unrecognized
        {
            OccurredAt = arrival.ReceivedAt,
            Because = $"event {outgoing.Id} {because}",
            Raw = default,
            SetAside = key,
        };
        // Of the bytes, not of the event: whatever is kept has a pointer of its own.
        var id = EventIds.Of(outgoing.Account, Unrecognized.EventName, key);
        var body = CloudEvent.Write(new EventEnvelope<Unrecognized>(id, outgoing.Account, null, told));
        return new OutgoingEvent(id, Unrecognized.EventName, outgoing.Account, outgoing.Dialect, ConversationId: null, body);
    }
}
