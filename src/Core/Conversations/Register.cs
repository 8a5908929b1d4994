using System.Globalization;

namespace JustCallFx.Core.Conversations;

/// <summary>
/// The newest of several facts, by the time of the event that told it and, within one time, by that event's id; so the order in which
/// events arrive does not matter.
/// </summary>
/// <param name="At">When the fact became true.</param>
/// <param name="EventId">The event that told it.</param>
/// <param name="Value">The fact.</param>
public sealed record Register(DateTimeOffset At, string EventId, string Value)
{
    private const char Break = ' ';

    /// <summary>This or <paramref name="known"/>, whichever is newer.</summary>
    public Register OrNewer(Register? known) =>
        known is null || At > known.At || (At == known.At && string.CompareOrdinal(EventId, known.EventId) > 0) ? this : known;

    /// <summary>The event's id and time only: the fact is personal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{EventId} at {At:O}");

    /// <summary>Time, event id and fact as one text, which keeps a row small; neither time nor id holds a space.</summary>
    internal string ToText() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcDateTime:O}{Break}{EventId}{Break}{Value}");

    /// <summary>Reads what <see cref="ToText"/> wrote; null for null.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    internal static Register? Parse(string? text)
    {
        if (text is null)
            return null;
        var time = text.IndexOf(Break);
        var id = text.IndexOf(Break, time + 1);
        if (time < 0 || id < 0)
            throw new FormatException("Found a text that is no register; wanted time, event id and fact.");
        return new(
            DateTimeOffset.ParseExact(text.AsSpan(0, time), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            text[(time + 1)..id],
            text[(id + 1)..]);
    }
}
