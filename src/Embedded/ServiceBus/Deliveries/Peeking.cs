using System.Runtime.InteropServices;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>
/// Looks at the messages of an entity beside the writer: those that wait, are locked, are yet to be handed out, or are
/// scheduled for it.
/// </summary>
internal static class Peeking
{
    private const int Waiting = 0;
    private const int Locked = 1;

    /// <summary>Messages from number <paramref name="from"/> on, in the order of their numbers.</summary>
    public static IReadOnlyList<PeekedMessage> Read(Statements statements, Entity entity, int most, long from)
    {
        // One snapshot: a message that moves between two looks must not be missed by both.
        statements.Execute("BEGIN");
        try
        {
            return
            [
                .. Deliveries(statements, entity, Waiting, most, from)
                    .Concat(Deliveries(statements, entity, Locked, most, from))
                    .Concat(Accepted(statements, entity, most, from))
                    .Concat(Scheduled(statements, entity, most, from))
                    .OrderBy(message => message.Delivery.Sequence)
                    .Take(most),
            ];
        }
        finally
        {
            statements.Execute("COMMIT");
        }
    }

    private static List<PeekedMessage> Deliveries(Statements statements, Entity entity, int state, int most, long from)
    {
        var found = new List<PeekedMessage>();
        using var rows = statements.Query(
            """
            SELECT d.seq, d.count, d.changes, m.enqueued, m.head, m.body FROM delivery d CROSS JOIN message m ON m.seq = d.seq
            WHERE d.entity = $1 AND d.state = $2 AND d.seq >= $3 ORDER BY d.seq LIMIT $4
            """,
            entity.Id, state, from, most);
        while (rows.Read())
        {
            var enqueued = new DateTimeOffset(rows.Int64(3), TimeSpan.Zero);
            var changes = rows.IsNull(2) ? null : rows.Bytes(2);
            found.Add(new PeekedMessage(
                new StoredDelivery(rows.Int64(0), rows.Int32(1), StoredDelivery.NoToken, changes, enqueued, rows.Bytes(4), rows.Bytes(5)), false));
        }

        return found;
    }

    // Their senders were answered: as in Service Bus, they are there from then on.
    private static List<PeekedMessage> Accepted(Statements statements, Entity entity, int most, long from)
    {
        var found = new List<PeekedMessage>();
        if (entity.DeadLetters is null)
            return found;
        using var rows = statements.Query(
            """
            SELECT seq, targets, enqueued, head, body FROM message
            WHERE seq > (SELECT place FROM fan_out) AND seq >= $1 ORDER BY seq
            """,
            from);
        while (found.Count < most && rows.Read())
        {
            if (!MemoryMarshal.Cast<byte, int>(rows.Bytes(1)).Contains(entity.Id))
                continue;
            var enqueued = new DateTimeOffset(rows.Int64(2), TimeSpan.Zero);
            found.Add(new PeekedMessage(
                new StoredDelivery(rows.Int64(0), 0, StoredDelivery.NoToken, null, enqueued, rows.Bytes(3), rows.Bytes(4)), false));
        }

        return found;
    }

    private static List<PeekedMessage> Scheduled(Statements statements, Entity entity, int most, long from)
    {
        var found = new List<PeekedMessage>();
        using var rows = statements.Query(
            "SELECT seq, due, head, body FROM scheduled WHERE destination = $1 AND seq >= $2 ORDER BY seq LIMIT $3", entity.Id, from, most);
        while (rows.Read())
        {
            var due = new DateTimeOffset(rows.Int64(1), TimeSpan.Zero);
            found.Add(new PeekedMessage(
                new StoredDelivery(rows.Int64(0), 0, StoredDelivery.NoToken, null, due, rows.Bytes(2), rows.Bytes(3)), true));
        }

        return found;
    }
}
