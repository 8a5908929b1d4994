using Azure;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>Keeps the events of subscribers that take none now: a partition for each, the oldest event first.</summary>
public sealed class HeldStore
{
    /// <summary>The table's name.</summary>
    public const string TableName = "Held";

    private readonly TableClient table;

    /// <summary>Keeps them in the given account.</summary>
    public HeldStore(TableServiceClient tables) => table = tables.GetTableClient(TableName);

    /// <summary>Holds an event; holding it again changes nothing but its tries.</summary>
    /// <exception cref="RequestFailedException">The tables have not taken it.</exception>
    public Task KeepAsync(string subscriber, ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(HeldRow.Of(subscriber, message), TableUpdateMode.Replace, cancellationToken);

    /// <summary>The subscribers whose events are held, also those that this program does not have, in the order of their names.</summary>
    public async Task<IReadOnlyList<string>> HoldersAsync(CancellationToken cancellationToken)
    {
        var holders = new List<string>();
        while (await table.NextPartitionAsync(holders is [.., var last] ? last : "", cancellationToken) is { } next)
            holders.Add(next);
        return holders;
    }

    /// <summary>Whether any event is held.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellationToken) =>
        (await table.FirstAsync(filter: null, 1, ["PartitionKey"], cancellationToken)).Count > 0;

    /// <summary>The oldest held events of a subscriber, at most <paramref name="most"/>.</summary>
    public async Task<IReadOnlyList<HeldEvent>> OldestAsync(string subscriber, int most, CancellationToken cancellationToken) =>
        [.. (await table.FirstAsync(Of(subscriber), most, select: null, cancellationToken)).Select(HeldRow.Read)];

    /// <summary>
    /// Forgets an event that was sent, unless it came back and was held again meanwhile: an instance that does not know of the resumption
    /// yet, or whose breaker is open, holds it in the same row. One that is gone already is no fault.
    /// </summary>
    public Task RemoveAsync(HeldEvent held, CancellationToken cancellationToken) =>
        table.TryDeleteAsync(held.Subscriber, held.Key, held.Version, cancellationToken);

    /// <summary>How many events of a subscriber are held, counted up to <paramref name="most"/>.</summary>
    public Task<AtLeast> CountAsync(string subscriber, int most, CancellationToken cancellationToken) =>
        table.CountAsync(Of(subscriber), most, cancellationToken);

    /// <summary>When the oldest held event of a subscriber arrived at the webhook; null when none is held.</summary>
    public async Task<DateTimeOffset?> OldestAtAsync(string subscriber, CancellationToken cancellationToken)
    {
        var oldest = await table.FirstAsync(Of(subscriber), 1, [HeldRow.ArrivedAt], cancellationToken);
        return oldest.Count > 0 ? oldest[0].GetDateTimeOffset(HeldRow.ArrivedAt) : null;
    }

    private static string Of(string subscriber) => TableClient.CreateQueryFilter($"PartitionKey eq {subscriber}");
}
