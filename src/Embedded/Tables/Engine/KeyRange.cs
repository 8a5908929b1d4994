using System.Globalization;
using System.Text;
using JustCallFx.Embedded.Tables.Filters;
using JustCallFx.Embedded.Tables.Mapping;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>The part of a query that the database answers by its key: a range of rows, in key order.</summary>
internal sealed class KeyRange
{
    private readonly StringBuilder sql = new(
        "SELECT partition_key, row_key, stamp, properties FROM entities WHERE table_id = $1");

    private readonly List<object?> parameters = [];

    private KeyRange(long tableId) => parameters.Add(tableId);

    public string Sql => sql + " ORDER BY partition_key, row_key";

    public object?[] Parameters => [.. parameters];

    /// <exception cref="FilterException">The start is not one of this engine, or a key is compared with something else than text.</exception>
    public static KeyRange Of(long tableId, IReadOnlyList<Comparison> filter, PageStart? start)
    {
        var range = new KeyRange(tableId);
        foreach (var comparison in filter.Where(comparison => comparison.IsOnKey))
            range.Add(comparison);
        if (start is not null)
            range.StartAt(start, filter.Any(
                comparison => comparison is { Property: SystemProperties.PartitionKey, Operator: Operator.Equal }));
        return range;
    }

    private void Add(Comparison comparison)
    {
        if (comparison.Literal is not string key)
            throw new FilterException(ServiceError.InvalidInput($"{comparison.Property} is text; it is compared with something else."));
        var column = comparison.Property == SystemProperties.PartitionKey ? "partition_key" : "row_key";
        sql.Append(CultureInfo.InvariantCulture, $" AND {column} {Sign(comparison.Operator)} {Parameter(key)}");
    }

    private void StartAt(PageStart start, bool inOnePartition)
    {
        var (partitionKey, rowKey) = KeyToken.Keys(start);

        // Said of the row key alone where it can be: only then does the database go straight to the row within a long partition.
        if (inOnePartition)
            sql.Append(CultureInfo.InvariantCulture, $" AND row_key >= {Parameter(rowKey)}");
        else
            sql.Append(CultureInfo.InvariantCulture, $" AND (partition_key, row_key) >= ({Parameter(partitionKey)}, {Parameter(rowKey)})");
    }

    private string Parameter(string value)
    {
        parameters.Add(value);
        return $"${parameters.Count}";
    }

    private static string Sign(Operator comparison) => comparison switch
    {
        Operator.Equal => "=",
        Operator.NotEqual => "<>",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Less => "<",
        _ => "<=",
    };
}
