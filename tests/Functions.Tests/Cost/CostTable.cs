namespace JustCallFx.Functions.Tests.Cost;

/// <summary>A table of <c>docs/cost.md</c>: a row is one whose first cell stands in backticks.</summary>
internal sealed class CostTable
{
    /// <summary>Set to the document's path, tables are written as they ought to be, instead of being compared: <c>eng/cost.sh</c>.</summary>
    private const string WriteTo = "JUSTCALLFX_COST";

    private static readonly Lock Writing = new();

    private readonly string section;
    private readonly Dictionary<string, string> rows;

    private CostTable(string section)
    {
        this.section = section;
        rows = Within(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "cost.md")))
            .Where(row => row.Line.StartsWith("| `", StringComparison.Ordinal))
            .Select(row => row.Line.Trim('|', ' ').Split('|', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[0].Trim('`'), cells => cells[1], StringComparer.Ordinal);
    }

    /// <summary>What one event costs.</summary>
    public static CostTable Events { get; } = new("One event");

    /// <summary>What a timer costs.</summary>
    public static CostTable Timers { get; } = new("No event");

    /// <summary>What a month costs.</summary>
    public static CostTable Months { get; } = new("A month");

    /// <summary>What a namespace or a storage account carries.</summary>
    public static CostTable Limits { get; } = new("Limits");

    /// <summary>The parameters' values.</summary>
    public static CostTable Prices { get; } = new("Prices");

    /// <summary>The rows' names.</summary>
    public IEnumerable<string> Names => rows.Keys;

    /// <summary>The cells after a row's name.</summary>
    public string this[string name] => rows[name];

    /// <summary>Fails with the row as it ought to be when the table says otherwise.</summary>
    public void AssertRow(string name, string cells)
    {
        var row = $"| `{name}` | {cells} |";
        if (Environment.GetEnvironmentVariable(WriteTo) is { Length: > 0 } document)
            Write(document, name, row);
        else
            Assert.True(rows.GetValueOrDefault(name) == cells, $"docs/cost.md says otherwise; it ought to be (eng/cost.sh writes it):\n{row}");
    }

    private void Write(string document, string name, string row)
    {
        lock (Writing)
        {
            var lines = File.ReadAllLines(document).ToList();
            var table = Within(lines).Where(one => one.Line.StartsWith("| ", StringComparison.Ordinal)).ToList();
            if (table.FindIndex(one => one.Line.StartsWith($"| `{name}` |", StringComparison.Ordinal)) is >= 0 and var known)
                lines[table[known].At] = row;
            else
                lines.Insert(table[^1].At + 1, row);
            File.WriteAllLines(document, lines);
        }
    }

    private IEnumerable<(string Line, int At)> Within(IEnumerable<string> lines) => lines
        .Select((line, at) => (Line: line, At: at))
        .SkipWhile(one => one.Line != $"## {section}")
        .Skip(1)
        .TakeWhile(one => !one.Line.StartsWith("## ", StringComparison.Ordinal));
}
