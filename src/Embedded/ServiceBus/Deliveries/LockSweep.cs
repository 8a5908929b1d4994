using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Ends the locks that ran out.</summary>
internal static class LockSweep
{
    /// <summary>Ends locks due by <paramref name="by"/>; answers the entities in which something changed.</summary>
    public static IReadOnlyList<Entity> Run(Statements statements, IEnumerable<Entity> entities, DateTimeOffset by)
    {
        var changed = new List<Entity>();
        foreach (var entity in entities)
        {
            var due = Due(statements, entity, by);
            foreach (var (sequence, count, changes) in due)
                Settling.Release(statements, entity, sequence, count, changes);
            if (due.Count > 0)
                changed.Add(entity);
        }

        return changed;
    }

    /// <summary>When the next lock runs out, the next message expires or is to be enqueued; null when nothing will.</summary>
    public static DateTimeOffset? NextDue(Statements statements, Entities entities, DateTimeOffset now)
    {
        var expires = (long?)statements.Scalar("SELECT min(expires) FROM message WHERE expires > $1", now.UtcTicks);
        var next = Earlier(expires, ScheduledRows.NextDue(statements, entities.Destinations));
        foreach (var entity in entities.All)
        {
            if (statements.Scalar("SELECT min(until) FROM delivery WHERE entity = $1 AND state = 1", entity.Id) is long until)
                next = Earlier(next, until);
        }

        return next is null ? null : new DateTimeOffset(next.Value, TimeSpan.Zero);
    }

    private static long? Earlier(long? one, long? other) => one < other || other is null ? one : other;

    private static List<(long Sequence, int Count, byte[]? Changes)> Due(Statements statements, Entity entity, DateTimeOffset by)
    {
        var due = new List<(long, int, byte[]?)>();
        using var rows = statements.Query(
            "SELECT seq, count, changes FROM delivery WHERE entity = $1 AND state = 1 AND until <= $2", entity.Id, by.UtcTicks);
        while (rows.Read())
            due.Add((rows.Int64(0), rows.Int32(1), rows.IsNull(2) ? null : rows.Bytes(2)));
        return due;
    }
}
