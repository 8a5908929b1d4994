using System.Globalization;

namespace JustCallFx.Functions.Tests.Cost;

/// <summary>What a timer costs that finds nothing to do.</summary>
/// <param name="Schedule">When it runs, as its trigger says.</param>
/// <param name="Runs">How often in a month of 30 days.</param>
/// <param name="Operations">Operations of the broker in one run.</param>
/// <param name="Requests">Requests to the tables in one run.</param>
/// <param name="LogBytes">What one run sends of log entries, in bytes.</param>
internal sealed record TimerCost(string Schedule, long Runs, long Operations, long Requests, long LogBytes)
{
    /// <summary>The document's cells.</summary>
    public string Cells => string.Join(" | ", $"`{Schedule}`", Runs, Operations, Requests, LogBytes);

    /// <summary>Reads the document's cells.</summary>
    public static TimerCost Of(string cells)
    {
        var texts = cells.Split('|', StringSplitOptions.TrimEntries);
        var numbers = texts[1..].Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return new(texts[0].Trim('`'), numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
