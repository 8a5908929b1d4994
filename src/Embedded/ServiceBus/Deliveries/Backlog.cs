using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Looks at what is left to do, beside the writer.</summary>
internal static class Backlog
{
    /// <summary>Messages that wait in an entity and are not locked.</summary>
    public static long Waiting(Statements statements, Entity entity) =>
        (long)statements.Scalar("SELECT count(*) FROM delivery WHERE entity = $1 AND state = 0", entity.Id)!;

    /// <summary>Whether nothing is left to hand out and no message, dead letters apart, is locked or could be received.</summary>
    public static bool IsEmpty(Statements statements, Entities entities, DateTimeOffset now)
    {
        // One snapshot: a message that moves between two looks must not be missed by both.
        statements.Execute("BEGIN");
        try
        {
            return statements.Scalar("SELECT 1 FROM message WHERE seq > (SELECT place FROM fan_out) LIMIT 1") is null
                && !ScheduledRows.AnyDue(statements, entities.Destinations, now)
                && entities.All.Where(entity => entity.DeadLetters is not null).All(entity => IsEmpty(statements, entity, now));
        }
        finally
        {
            statements.Execute("COMMIT");
        }
    }

    private static bool IsEmpty(Statements statements, Entity entity, DateTimeOffset now) =>
        statements.Scalar("SELECT 1 FROM delivery WHERE entity = $1 AND state = 1 LIMIT 1", entity.Id) is null &&
        statements.Scalar(
            """
            SELECT 1 FROM delivery d CROSS JOIN message m ON m.seq = d.seq
            WHERE d.entity = $1 AND d.state = 0 AND (m.expires IS NULL OR m.expires > $2) LIMIT 1
            """,
            entity.Id, now.UtcTicks) is null;
}
