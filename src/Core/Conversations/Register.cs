using System.Globalization;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// The newest of several facts, by the time of the event that told it and, within one time, by that event's id; so the order in which
/// events arrive does not matter.
/// </summary>
/// <param name="At">When the fact became true.</param>
/// <param name="EventId">The event that told it.</param>
/// <param name="Value">The fact.</param>
public sealed record Register<T>(DateTimeOffset At, string EventId, T Value)
{
    /// <summary>This or <paramref name="known"/>, whichever is newer.</summary>
    public Register<T> OrNewer(Register<T>? known) =>
        known is null || At > known.At || (At == known.At && string.CompareOrdinal(EventId, known.EventId) > 0) ? this : known;

    /// <summary>The event's id and time only: the fact is personal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{EventId} at {At:O}");
}
