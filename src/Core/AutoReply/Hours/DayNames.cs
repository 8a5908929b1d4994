namespace JustCallFx.Core.AutoReply.Hours;

/// <summary>Days of the week as rules and replies write them.</summary>
internal static class DayNames
{
    // As the week is spoken of: from Monday.
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>The day of a rule's word, such as <c>mon</c>.</summary>
    public static DayOfWeek Day(string word) => Week.Single(day => Short(day).Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Days in the order of the week; three and more in a row as <c>Mon-Fri</c>.</summary>
    public static string Of(IEnumerable<DayOfWeek> days)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var day in days.Select(day => Array.IndexOf(Week, day)).Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last == day - 1)
                runs[^1] = (runs[^1].First, day);
            else
                runs.Add((day, day));
        }

        return string.Join(", ", runs.Select(run => (run.Last - run.First) switch
        {
            0 => Short(Week[run.First]),
            1 => $"{Short(Week[run.First])}, {Short(Week[run.Last])}",
            _ => $"{Short(Week[run.First])}-{Short(Week[run.Last])}",
        }));
    }

    private static string Short(DayOfWeek day) => day.ToString()[..3];
}
