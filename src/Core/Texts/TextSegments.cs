namespace JustCallFx.Core.Texts;

/// <summary>How a text is cut for the carriers (contract §8.2).</summary>
/// <param name="IsGsm7">Whether it is written in the GSM 7-bit alphabet; otherwise in UCS-2, which one emoji is enough for.</param>
/// <param name="Units">Its length in the alphabet's units: septets, or UTF-16 code units.</param>
/// <param name="Count">The segments that are sent and paid for; 0 for an empty text.</param>
public readonly record struct TextSegments(bool IsGsm7, int Units, int Count)
{
    private const int Gsm7Alone = 160;
    private const int Gsm7InMany = 153;
    private const int Ucs2Alone = 70;
    private const int Ucs2InMany = 67;

    /// <summary>Counts a text's segments; neither an escaped character nor a surrogate pair is cut in two.</summary>
    public static TextSegments Of(string text)
    {
        var isGsm7 = Gsm7.CanWrite(text);
        var (alone, inMany) = isGsm7 ? (Gsm7Alone, Gsm7InMany) : (Ucs2Alone, Ucs2InMany);
        var (units, segments, filled) = (0, text.Length > 0 ? 1 : 0, 0);
        for (var at = 0; at < text.Length;)
        {
            var letters = char.IsSurrogatePair(text, at) ? 2 : 1;
            var width = isGsm7 ? Gsm7.WidthOf(text[at]) : letters;
            if (filled + width > inMany)
                (segments, filled) = (segments + 1, 0);
            (units, filled, at) = (units + width, filled + width, at + letters);
        }

        return new(isGsm7, units, units <= alone ? Math.Min(segments, 1) : segments);
    }
}
