namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the time in a ULID: its first ten characters, Crockford's base 32, are the milliseconds since 1970.</summary>
internal static class Ulid
{
    private const int Length = 26;
    private const int TimeLength = 10;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The time; null for what is no ULID, or one of a time that cannot be.</summary>
    public static DateTimeOffset? TimeOf(string? text)
    {
        if (text is not { Length: Length })
            return null;
        var milliseconds = 0L;
        foreach (var letter in text.AsSpan(0, TimeLength))
        {
            var digit = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (digit < 0)
                return null;
            milliseconds = (milliseconds << 5) | (uint)digit;
        }

        return milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
    }
}
