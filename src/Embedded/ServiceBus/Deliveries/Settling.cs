using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Ends a delivery. Each answers false, and does nothing, when the lock is not held (any more).</summary>
internal static class Settling
{
    public static bool Complete(Statements statements, DateTimeOffset now, HeldLock held)
    {
        var removed = statements.Execute(
            "DELETE FROM delivery WHERE entity = $1 AND state = 1 AND seq = $2 AND token = $3 AND until > $4",
            held.Entity.Id, held.Sequence, held.Token, now.UtcTicks);
        if (removed == 0)
            return false;
        MessageRows.Forget(statements, held.Sequence);
        return true;
    }

    public static bool Abandon(Statements statements, DateTimeOffset now, HeldLock held, byte[]? changes)
    {
        if (Find(statements, now, held) is not var (count, earlier))
            return false;
        Release(statements, held.Entity, held.Sequence, count, PropertyCodec.Merge(earlier, changes));
        return true;
    }

    /// <summary>Lets the lock last its whole duration again; answers until when, or null when it is not held (any more).</summary>
    public static DateTimeOffset? Renew(Statements statements, DateTimeOffset now, HeldLock held)
    {
        var until = now + held.Entity.LockDuration;
        var renewed = statements.Execute(
            "UPDATE delivery SET until = $5 WHERE entity = $1 AND state = 1 AND seq = $2 AND token = $3 AND until > $4",
            held.Entity.Id, held.Sequence, held.Token, now.UtcTicks, until.UtcTicks);
        return renewed == 0 ? null : until;
    }

    public static bool Bury(Statements statements, DateTimeOffset now, HeldLock held, Entity deadLetters, byte[] changes)
    {
        if (Find(statements, now, held) is not var (_, earlier))
            return false;
        Move(statements, held.Entity, held.Sequence, deadLetters, PropertyCodec.Merge(earlier, changes));
        return true;
    }

    /// <summary>Ends a lock without success: the message waits again, or is dead-lettered if it was delivered as often as it may be.</summary>
    public static void Release(Statements statements, Entity entity, long sequence, int count, byte[]? changes)
    {
        if (entity.DeadLetters is { } deadLetters && count >= entity.MaxDeliveryCount)
            Move(statements, entity, sequence, deadLetters, PropertyCodec.Merge(changes, DeadLetter.DeliveredTooOften(count)));
        else
            Move(statements, entity, sequence, entity, changes);
    }

    private static (int Count, byte[]? Changes)? Find(Statements statements, DateTimeOffset now, HeldLock held)
    {
        using var row = statements.Query(
            "SELECT count, changes FROM delivery WHERE entity = $1 AND state = 1 AND seq = $2 AND token = $3 AND until > $4",
            held.Entity.Id, held.Sequence, held.Token, now.UtcTicks);
        return row.Read() ? (row.Int32(0), row.IsNull(1) ? null : row.Bytes(1)) : null;
    }

    private static void Move(Statements statements, Entity entity, long sequence, Entity to, byte[]? changes) => statements.Execute(
        "UPDATE delivery SET entity = $3, state = 0, token = NULL, until = NULL, changes = $4 WHERE entity = $1 AND state = 1 AND seq = $2",
        entity.Id, sequence, to.Id, changes);
}
