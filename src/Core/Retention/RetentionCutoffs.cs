namespace JustCallFx.Core.Retention;

/// <summary>What is too old to be kept at one time.</summary>
/// <param name="Bodies">Bodies of before this go; null for none.</param>
/// <param name="Timelines">Entries of before this go; null for none.</param>
internal sealed record RetentionCutoffs(DateTimeOffset? Bodies, DateTimeOffset? Timelines)
{
    /// <summary>The cutoffs at a time.</summary>
    public static RetentionCutoffs At(DateTimeOffset now, RetentionSettings settings) => new(now - settings.Bodies, now - settings.Timelines);

    /// <summary>What of a day goes: only days that are over as a whole lie before a cutoff.</summary>
    public DayRetention Of(DateOnly day)
    {
        var end = new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return end <= Timelines ? DayRetention.Nothing : end <= Bodies ? DayRetention.WithoutBodies : DayRetention.All;
    }
}
