using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.NotUnderstood;

/// <summary>The rows of table <c>Unrecognized</c>: per account one by id, with the body, and one by time, for the list.</summary>
internal static class NotUnderstoodRows
{
    private const string Raw = nameof(Raw);
    private const string DeliveryId = nameof(DeliveryId);
    private const string ByTime = "t|";
    private const string ByTimeEnd = "t}"; // the character after '|'

    /// <summary>The row with the body; inserting it decides whether the delivery is new.</summary>
    public static TableEntity Whole(EventEnvelope<Unrecognized> told)
    {
        var row = Short(told, told.Id);
        if (told.Event.SetAside is { } key)
            row[nameof(Unrecognized.SetAside)] = key;
        // What fits onto the topic fits into one row.
        Chunks.Write(row, Raw, told.Event.Raw);
        return row;
    }

    /// <summary>The row in the list; newer deliveries come first.</summary>
    public static TableEntity Listed(EventEnvelope<Unrecognized> told)
    {
        var row = Short(told, string.Create(
            CultureInfo.InvariantCulture, $"{ByTime}{DateTimeOffset.MaxValue.UtcTicks - told.Event.OccurredAt.UtcTicks:D19}|{told.Id}"));
        row[DeliveryId] = told.Id;
        return row;
    }

    /// <summary>The rows in the list of an account, those after a key if one is given.</summary>
    public static string ListedFilter(string account, string? after = null) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {account} and RowKey gt {after ?? ByTime} and RowKey lt {ByTimeEnd}");

    public static KeptBody Whole(TableEntity row) =>
        new(Delivery(row, row.RowKey), Chunks.Read(row, Raw), row.GetString(nameof(Unrecognized.SetAside)));

    public static KeptDelivery Listed(TableEntity row) => Delivery(row, row.GetString(DeliveryId));

    private static TableEntity Short(EventEnvelope<Unrecognized> told, string key) => new(told.Account, key)
    {
        [nameof(KeptDelivery.Because)] = told.Event.Because,
        [nameof(KeptDelivery.ReceivedAt)] = told.Event.OccurredAt,
        [nameof(KeptDelivery.Size)] = told.Event.Raw.Length,
    };

    private static KeptDelivery Delivery(TableEntity row, string id) => new(
        id,
        row.PartitionKey,
        row.GetDateTimeOffset(nameof(KeptDelivery.ReceivedAt))!.Value,
        row.GetString(nameof(KeptDelivery.Because)),
        row.GetInt32(nameof(KeptDelivery.Size))!.Value);
}
