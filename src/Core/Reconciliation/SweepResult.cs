namespace JustCallFx.Core.Reconciliation;

/// <summary>What came of a finished reading.</summary>
/// <param name="At">When it ended.</param>
/// <param name="From">Texts of this time and later.</param>
/// <param name="To">Texts before this time.</param>
/// <param name="Why">Who wanted it.</param>
/// <param name="Listed">The texts of the span.</param>
/// <param name="Known">Of these, those that were known with all that there is to know.</param>
/// <param name="Missed">Of these, those of which something was not known; it was published.</param>
/// <param name="Unreadable">Entries that could not be understood, or told no time.</param>
/// <param name="OldestMissed">The time of the oldest that was missed; null for none.</param>
public sealed record SweepResult(
    DateTimeOffset At,
    DateTimeOffset From,
    DateTimeOffset To,
    string Why,
    int Listed,
    int Known,
    int Missed,
    int Unreadable,
    DateTimeOffset? OldestMissed)
{
    /// <summary>The result of a reading that ends now.</summary>
    public static SweepResult Of(Sweep done, DateTimeOffset now) => new(
        now, done.From, done.To, done.Why, done.Listed, done.Listed - done.Missed, done.Missed, done.Unreadable, done.OldestMissed);
}
