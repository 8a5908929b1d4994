using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>
/// Makes changes inside the writer's transaction: all are checked before the first is made, and a refusal is a result. An exception
/// would make the writer run its whole group again.
/// </summary>
internal static class EntityWrites
{
    public static WriteOutcome Run(Statements statements, DateTimeOffset now, string table, IReadOnlyList<PreparedChange> changes)
    {
        if (TableNames.Find(statements, table) is not { } tableId)
            return new(ServiceError.TableNotFound, 0, 0);

        var bodies = new byte[changes.Count][];
        for (var i = 0; i < changes.Count; i++)
        {
            if (Plan(statements, tableId, changes[i], out bodies[i]) is { } error)
                return new(error, i, 0);
        }

        var stamp = NextStamp(statements, now);
        for (var i = 0; i < changes.Count; i++)
            Make(statements, tableId, changes[i].Change, bodies[i], stamp);
        return new(null, 0, stamp);
    }

    private static ServiceError? Plan(Statements statements, long tableId, PreparedChange prepared, out byte[] body)
    {
        var change = prepared.Change;
        body = prepared.Encoded;
        if (change is { Kind: ChangeKind.Replace, IfMatch: null })
            return null;

        var stamp = (long?)statements.Scalar(
            "SELECT stamp FROM entities WHERE table_id = $1 AND partition_key = $2 AND row_key = $3",
            tableId, change.PartitionKey, change.RowKey);

        if (change.Kind == ChangeKind.Insert)
            return stamp is null ? null : ServiceError.EntityAlreadyExists;
        if (stamp is null)
            return change.IfMatch is null ? null : ServiceError.ResourceNotFound;
        if (change.IfMatch is { } version && !EntityTag.Meets(stamp.Value, version))
            return ServiceError.UpdateConditionNotSatisfied;
        return change.Kind == ChangeKind.Merge ? Merge(statements, tableId, change, out body) : null;
    }

    private static ServiceError? Merge(Statements statements, long tableId, EntityChange change, out byte[] body)
    {
        var merged = EntityJson.Decode((byte[])statements.Scalar(
            "SELECT properties FROM entities WHERE table_id = $1 AND partition_key = $2 AND row_key = $3",
            tableId, change.PartitionKey, change.RowKey)!);
        foreach (var (name, value) in change.Properties)
            merged[name] = value;
        body = EntityJson.Encode(merged);
        return EntityLimits.CheckAll(change.PartitionKey, change.RowKey, merged);
    }

    private static long NextStamp(Statements statements, DateTimeOffset now) =>
        (long)statements.Scalar("UPDATE clock SET stamp = MAX(stamp + 1, $1) RETURNING stamp", now.UtcTicks)!;

    private static void Make(Statements statements, long tableId, EntityChange change, byte[] body, long stamp)
    {
        if (change.Kind == ChangeKind.Delete)
            statements.Execute(
                "DELETE FROM entities WHERE table_id = $1 AND partition_key = $2 AND row_key = $3",
                tableId, change.PartitionKey, change.RowKey);
        else
            statements.Execute(
                """
                INSERT INTO entities (table_id, partition_key, row_key, stamp, properties) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT DO UPDATE SET stamp = excluded.stamp, properties = excluded.properties
                """,
                tableId, change.PartitionKey, change.RowKey, stamp, body);
    }
}
