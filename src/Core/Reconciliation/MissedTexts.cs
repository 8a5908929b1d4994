namespace JustCallFx.Core.Reconciliation;

/// <summary>Texts of a page of which something was missed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Oldest">The time of the oldest.</param>
/// <param name="Newest">The time of the newest.</param>
public sealed record MissedTexts(int Count, DateTimeOffset Oldest, DateTimeOffset Newest)
{
    /// <summary>What the times of missed texts tell; null for none.</summary>
    internal static MissedTexts? Of(IReadOnlyCollection<DateTimeOffset> times) => times.Count == 0 ? null : new(times.Count, times.Min(), times.Max());

    /// <summary>What two looks at the same page tell: what is known at the second may have been missed at the first.</summary>
    internal static MissedTexts? Of(MissedTexts? first, MissedTexts? second) => first is null || second is null
        ? first ?? second
        : new(
            Math.Max(first.Count, second.Count),
            first.Oldest < second.Oldest ? first.Oldest : second.Oldest,
            first.Newest > second.Newest ? first.Newest : second.Newest);
}
