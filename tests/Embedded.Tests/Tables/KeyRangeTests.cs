using JustCallFx.Embedded.Sqlite;
using JustCallFx.Embedded.Tables.Engine;
using JustCallFx.Embedded.Tables.Filters;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class KeyRangeTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("PartitionKey eq 'p'", false, "table_id=? AND partition_key=?")]
    [InlineData("PartitionKey eq 'p'", true, "table_id=? AND partition_key=? AND row_key>?")]
    [InlineData("PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'b'", true, "table_id=? AND partition_key=? AND row_key>? AND row_key<?")]
    [InlineData("PartitionKey gt 'p'", false, "table_id=? AND partition_key>?")]
    [InlineData(null, true, "table_id=? AND (partition_key,row_key)>(?,?)")]
    [InlineData(null, false, "table_id=?")]
    public void The_database_goes_straight_to_the_first_row_and_sorts_nothing(string? filter, bool continued, string search)
    {
        var plan = PlanOf(filter, continued ? new PageStart("1!cA", "1!YQ") : null);

        Assert.Equal($"SEARCH entities USING INDEX sqlite_autoindex_entities_1 ({search})", plan.Replace("SEARCH TABLE", "SEARCH", StringComparison.Ordinal));
    }

    private string PlanOf(string? filter, PageStart? start)
    {
        var file = new SqliteFile(folder.File("tables.db"), TableSchema.Steps);
        using var statements = new Statements(file.Connect());
        var range = KeyRange.Of(1, FilterParser.Parse(filter), start);
        using var rows = statements.Query("EXPLAIN QUERY PLAN " + range.Sql, range.Parameters);
        var steps = new List<string>();
        while (rows.Read())
            steps.Add(rows.Text(3));
        return string.Join(" | ", steps);
    }
}
