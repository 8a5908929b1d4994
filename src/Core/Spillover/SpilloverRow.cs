using System.Globalization;
using Azure.Data.Tables;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;

namespace JustCallFx.Core.Spillover;

/// <summary>
/// The row of a waiting event: all that its message will say. The key begins with the time of arrival, so that the oldest come first,
/// and ends with the event's id, so that an event that is kept twice in one instant is kept once.
/// </summary>
internal static class SpilloverRow
{
    public const string Body = nameof(Body);

    public static TableEntity Of(string partition, OutgoingEvent outgoing, Arrival arrival)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(outgoing.Body.Length, EventPublisher.LargestBody, nameof(outgoing));
        var row = new TableEntity(partition, KeyOf(outgoing, arrival))
        {
            [nameof(OutgoingEvent.Id)] = outgoing.Id,
            [nameof(OutgoingEvent.Name)] = outgoing.Name,
            [nameof(OutgoingEvent.Account)] = outgoing.Account,
            [nameof(OutgoingEvent.Dialect)] = outgoing.Dialect,
            [nameof(Arrival.ReceivedAt)] = arrival.ReceivedAt,
        };
        if (outgoing.ConversationId is { } conversation)
            row[nameof(OutgoingEvent.ConversationId)] = conversation;
        if (arrival.TraceParent is { } trace)
            row[nameof(Arrival.TraceParent)] = trace;
        Chunks.Write(row, Body, outgoing.Body);
        return row;
    }

    public static SpilledEvent Read(TableEntity row) => new(
        row.RowKey,
        new OutgoingEvent(
            row.GetString(nameof(OutgoingEvent.Id)),
            row.GetString(nameof(OutgoingEvent.Name)),
            row.GetString(nameof(OutgoingEvent.Account)),
            row.GetString(nameof(OutgoingEvent.Dialect)),
            row.GetString(nameof(OutgoingEvent.ConversationId)),
            Chunks.Read(row, Body)),
        new Arrival(
            EventProperties.FromSpillover,
            row.GetDateTimeOffset(nameof(Arrival.ReceivedAt))!.Value,
            row.GetString(nameof(Arrival.TraceParent))));

    private static string KeyOf(OutgoingEvent outgoing, Arrival arrival) =>
        string.Create(CultureInfo.InvariantCulture, $"{arrival.ReceivedAt.UtcTicks:D19}|{outgoing.Id}");
}
