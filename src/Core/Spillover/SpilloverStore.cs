using Azure;
using Azure.Data.Tables;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Spillover;

/// <summary>
/// Keeps events while the broker does not take them. They share one partition, so that the oldest of all come first; a partition
/// takes some two thousand rows a second, far more than one JustCall account delivers.
/// </summary>
public sealed class SpilloverStore : ISpillover
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Spillover";

    internal const string Waiting = "waiting";

    private readonly TableClient table;
    private long kept;

    /// <summary>Keeps them in the given account.</summary>
    public SpilloverStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">The event is larger than what is published.</exception>
    /// <exception cref="RequestFailedException">The tables have not taken it.</exception>
    public async Task KeepAsync(OutgoingEvent outgoing, Arrival arrival, CancellationToken cancellationToken)
    {
        await table.UpsertEntityAsync(SpilloverRow.Of(Waiting, outgoing, arrival), TableUpdateMode.Replace, cancellationToken);
        Interlocked.Increment(ref kept);
        SpilloverMeter.CountSpilled(outgoing.Account);
    }

    /// <summary>How many events this instance has kept since it started.</summary>
    public long Kept => Interlocked.Read(ref kept);

    /// <summary>The oldest events that wait, at most <paramref name="most"/>; those after a key if one is given.</summary>
    public async Task<IReadOnlyList<SpilledEvent>> OldestAsync(int most, string? after, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Waiting} and RowKey gt {after ?? ""}");
        return [.. (await table.FirstAsync(filter, most, select: null, cancellationToken)).Select(SpilloverRow.Read)];
    }

    /// <summary>When the oldest event that waits arrived; null when none waits.</summary>
    public async Task<DateTimeOffset?> OldestAtAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Waiting}");
        return await table.FirstAsync(filter, 1, [nameof(Arrival.ReceivedAt)], cancellationToken) is [var oldest]
            ? oldest.GetDateTimeOffset(nameof(Arrival.ReceivedAt))
            : null;
    }

    /// <summary>Forgets an event that waits no more; one that is gone already is no fault.</summary>
    public Task RemoveAsync(SpilledEvent spilled, CancellationToken cancellationToken) =>
        table.DeleteEntityAsync(Waiting, spilled.Key, cancellationToken: cancellationToken);
}
