using System.Buffers.Binary;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Locks the oldest waiting messages of an entity for a receiver.</summary>
internal static class Receiving
{
    /// <summary>Expired messages put away in one transaction; whoever finds more looks again.</summary>
    public const int MostDropped = 256;

    /// <param name="statements">The writer's.</param>
    /// <param name="now">The time.</param>
    /// <param name="entity">Where to look.</param>
    /// <param name="most">How many messages are wanted at most.</param>
    /// <param name="seed">Chance that makes the lock tokens unguessable; each also carries its message's number. Null takes the messages away.</param>
    public static Taken Take(Statements statements, DateTimeOffset now, Entity entity, int most, long? seed)
    {
        var lockedUntil = now + entity.LockDuration;
        var taken = new List<StoredDelivery>();
        var dropped = 0;
        for (var more = true; more && taken.Count < most && dropped < MostDropped;)
        {
            var wanted = most - taken.Count;
            var waiting = Waiting(statements, entity, wanted, seed);
            more = waiting.Count == wanted;
            foreach (var (delivery, expires) in waiting)
            {
                if (expires <= now.UtcTicks && entity.DeadLetters is not null)
                {
                    PutAway(statements, entity, delivery);
                    dropped++;
                    continue;
                }

                if (seed is null)
                    Drop(statements, entity, delivery.Sequence);
                else
                    Lock(statements, entity, delivery, lockedUntil);
                taken.Add(delivery);
            }
        }

        return new Taken(taken, seed is null ? null : lockedUntil, dropped);
    }

    private static List<(StoredDelivery Delivery, long? Expires)> Waiting(Statements statements, Entity entity, int most, long? seed)
    {
        var waiting = new List<(StoredDelivery, long?)>();
        // CROSS JOIN: the order of the deliveries leads, whatever the planner thinks.
        using var rows = statements.Query(
            """
            SELECT d.seq, d.count, d.changes, m.enqueued, m.expires, m.head, m.body
            FROM delivery d CROSS JOIN message m ON m.seq = d.seq
            WHERE d.entity = $1 AND d.state = 0 ORDER BY d.seq LIMIT $2
            """,
            entity.Id, most);
        while (rows.Read())
        {
            var sequence = rows.Int64(0);
            var delivery = new StoredDelivery(
                sequence,
                rows.Int32(1) + 1,
                seed is null ? StoredDelivery.NoToken : Token(seed.Value, sequence),
                rows.IsNull(2) ? null : rows.Bytes(2),
                new DateTimeOffset(rows.Int64(3), TimeSpan.Zero),
                rows.Bytes(5),
                rows.Bytes(6));
            waiting.Add((delivery, rows.IsNull(4) ? null : rows.Int64(4)));
        }

        return waiting;
    }

    private static void Lock(Statements statements, Entity entity, StoredDelivery delivery, DateTimeOffset until) => statements.Execute(
        "UPDATE delivery SET state = 1, count = $3, token = $4, until = $5 WHERE entity = $1 AND state = 0 AND seq = $2",
        entity.Id, delivery.Sequence, delivery.Count, delivery.Token, until.UtcTicks);

    private static void PutAway(Statements statements, Entity entity, StoredDelivery delivery)
    {
        if (entity is { DeadLettersExpired: true, DeadLetters: { } deadLetters })
            statements.Execute(
                "UPDATE delivery SET entity = $3, changes = $4 WHERE entity = $1 AND state = 0 AND seq = $2",
                entity.Id, delivery.Sequence, deadLetters.Id, PropertyCodec.Merge(delivery.Changes, DeadLetter.Expired()));
        else
            Drop(statements, entity, delivery.Sequence);
    }

    private static void Drop(Statements statements, Entity entity, long sequence)
    {
        statements.Execute("DELETE FROM delivery WHERE entity = $1 AND state = 0 AND seq = $2", entity.Id, sequence);
        MessageRows.Forget(statements, sequence);
    }

    private static byte[] Token(long seed, long sequence)
    {
        var token = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(token, seed);
        BinaryPrimitives.WriteInt64LittleEndian(token.AsSpan(8), sequence);
        return token;
    }
}
