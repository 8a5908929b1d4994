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
        return (entities, LockSweep.NextDue(statements, entities.All, now));
    }

    private static List<(string Path, long Count)> LeftOver(Statements statements, Entities entities)
    {
        var left = new List<(string, long)>();
        using var rows = statements.Query(
            "SELECT e.id, e.path, (SELECT count(*) FROM delivery d WHERE d.entity = e.id) AS waiting FROM entity e");
        while (rows.Read())
        {
            if (entities.WithId(rows.Int32(0)) is null && rows.Int64(2) > 0)
                left.Add((rows.Text(1), rows.Int64(2)));
        }

        return left;
    }
}
