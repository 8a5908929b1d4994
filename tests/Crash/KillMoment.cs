namespace JustCallFx.Crash;

/// <summary>When a process is killed: after what it has said, or after a time, which may be before it has begun.</summary>
/// <param name="AfterLines">After how many lines; null for a time.</param>
/// <param name="AfterStart">After what time; null for lines.</param>
internal readonly record struct KillMoment(int? AfterLines, TimeSpan? AfterStart)
{
    private const int MostLines = 3_000;
    private const int MostMilliseconds = 1_500;

    /// <summary>Three of four by lines.</summary>
    public static KillMoment Next(Random random) => random.Next(4) == 0
        ? new(null, TimeSpan.FromMilliseconds(random.Next(MostMilliseconds)))
        : new(random.Next(1, MostLines), null);
}
