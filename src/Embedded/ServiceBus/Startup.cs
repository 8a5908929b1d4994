using JustCallFx.Embedded.Sqlite;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Brings the file in line with the topology and with a process that has just begun.</summary>
internal static class Startup
{
    /// <summary>Answers the entities and when the first message will expire, if any does.</summary>
    public static (Entities Entities, DateTimeOffset? Due) Run(
        Statements statements, BrokerTopology topology, DateTimeOffset now, ILogger logger)
    {
        var entities = new Entities(statements, topology);
        // Whoever held a lock is gone with its process.
        LockSweep.Run(statements, entities.All, DateTimeOffset.MaxValue);
        foreach (var (path, count) in LeftOver(statements, entities))
            logger.EntityLeftOver(path, count);
        return (entities, LockSweep.NextDue(statements, entities, now));
    }

    // Only what is left over is counted: a start does not take longer for what waits.
    private static List<(string Path, long Count)> LeftOver(Statements statements, Entities entities)
    {
        var gone = new List<(int Id, string Path)>();
        using (var rows = statements.Query("SELECT id, path FROM entity"))
        {
            while (rows.Read())
            {
                if (!entities.Knows(rows.Int32(0)))
                    gone.Add((rows.Int32(0), rows.Text(1)));
            }
        }

        return [.. gone.Select(entity => (entity.Path, Count(statements, entity.Id))).Where(entity => entity.Item2 > 0)];
    }

    private static long Count(Statements statements, int entity) => (long)statements.Scalar(
        "SELECT (SELECT count(*) FROM delivery WHERE entity = $1) + (SELECT count(*) FROM scheduled WHERE destination = $1)", entity)!;
}
