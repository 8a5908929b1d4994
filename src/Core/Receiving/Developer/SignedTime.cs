using System.Globalization;

namespace JustCallFx.Core.Receiving.Developer;

/// <summary>Reads the time that the dynamic signature covers (contract §5.3).</summary>
internal static class SignedTime
{
    private const int SecondsDigits = 10;
    private const int MillisecondsDigits = 13;

    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    /// <summary>The time, always UTC: a date with a time, or seconds or milliseconds since 1970; null for anything else.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        if (text.Length is SecondsDigits or MillisecondsDigits && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return text.Length == SecondsDigits ? DateTimeOffset.FromUnixTimeSeconds(count) : DateTimeOffset.FromUnixTimeMilliseconds(count);
        if (SecondsText.Parse(text) is { } usual)
            return usual;
        return DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
