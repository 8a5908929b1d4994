namespace JustCallFx.Functions.Tests.Receiving;

/// <summary>A row of <c>docs/answers.md</c>.</summary>
public sealed record AnswerRow(string Id, int Status, string Cause)
{
    /// <summary>Every row of every table there.</summary>
    public static IReadOnlyList<AnswerRow> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "answers.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new AnswerRow(cells[0].Trim('`'), int.Parse(cells[2]), cells[3].Trim('`'))),
    ];
}
