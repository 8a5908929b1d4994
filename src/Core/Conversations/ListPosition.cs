using System.Globalization;

namespace JustCallFx.Core.Conversations;

/// <summary>Where a page of the list of conversations begins. Its text holds nothing personal, so that it may stand in a URL.</summary>
/// <param name="Day">The day that it is in.</param>
/// <param name="Beyond">The conversation id after which this part of the day begins; empty for the first part.</param>
/// <param name="LastAt">When something last happened in the last conversation shown; null when none of this part was.</param>
/// <param name="LastId">That conversation.</param>
public sealed record ListPosition(DateOnly Day, string Beyond, DateTimeOffset? LastAt, string LastId)
{
    private const string DayFormat = "yyyyMMdd";
    private const char Break = '-';

    /// <summary>The beginning of a day.</summary>
    public static ListPosition At(DateOnly day) => new(day, "", null, "");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ListPosition? Parse(string text)
    {
        if (text.Split(Break) is not [var dayText, var beyond, var ticksText, var id]
            || !DateOnly.TryParseExact(dayText, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || !IsIdOrEmpty(beyond)
            || !IsIdOrEmpty(id))
        {
            return null;
        }

        if (ticksText.Length == 0)
            return new(day, beyond, null, id);
        return long.TryParse(ticksText, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new(day, beyond, new DateTimeOffset(ticks, TimeSpan.Zero), id)
            : null;
    }

    /// <summary>Whether a conversation comes after the last one shown: newest first, in one instant by id.</summary>
    internal bool IsBefore(DateTimeOffset at, string id) => LastAt is not { } last || at < last || (at == last && string.CompareOrdinal(id, LastId) > 0);

    /// <summary>The position as text.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}{Break}{Beyond}{Break}{LastAt?.UtcTicks}{Break}{LastId}");

    private static bool IsIdOrEmpty(string text) => text.Length == 0 || ConversationIds.IsId(text);
}
