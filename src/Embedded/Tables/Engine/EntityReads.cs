using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>Reads single entities.</summary>
internal static class EntityReads
{
    public static (StoredEntity? Entity, ServiceError? Error) Find(
        Statements statements, string table, string partitionKey, string rowKey)
    {
        using var row = statements.Query(
            """
            SELECT e.partition_key, e.row_key, e.stamp, e.properties FROM tables t
            LEFT JOIN entities e ON e.table_id = t.id AND e.partition_key = $2 AND e.row_key = $3
            WHERE t.name = $1
            """,
            table, partitionKey, rowKey);
        if (!row.Read())
            return (null, ServiceError.TableNotFound);
        return row.IsNull(0) ? (null, ServiceError.ResourceNotFound) : (Current(row), null);
    }

    /// <summary>The entity of a row with the columns partition key, row key, stamp, properties.</summary>
    public static StoredEntity Current(Statement row)
    {
        var stamp = row.Int64(2);
        return new StoredEntity(
            row.Text(0),
            row.Text(1),
            new DateTimeOffset(stamp, TimeSpan.Zero),
            EntityTag.Of(stamp),
            EntityJson.Decode(row.Bytes(3)));
    }
}
