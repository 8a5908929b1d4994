using System.Text.RegularExpressions;

namespace JustCallFx.Core.SmsApi;

/// <summary>Makes the words of an answer fit for logs: no secret, number, address or sent text, one line, not long.</summary>
internal static class Redaction
{
    private const int Longest = 200;
    private const int ShortestSecret = 4;
    private const string Left = "…";

    // An answer may be long: each is read in one pass.
    private static readonly Regex Addresses = new(@"\b(https?://|www\.)\S+|\S+@\S+", RegexOptions.NonBacktracking);
    private static readonly Regex Numbers = new(@"\+?\d([\s().-]{0,2}\d){6,}", RegexOptions.NonBacktracking);
    private static readonly Regex Blanks = new(@"[\s\p{Cc}]+", RegexOptions.NonBacktracking);

    /// <summary>The cleaned text; null when nothing is left.</summary>
    /// <param name="text">The words as they came.</param>
    /// <param name="secrets">What must not be in them: credentials, and what was sent.</param>
    public static string? Clean(string? text, params ReadOnlySpan<string> secrets)
    {
        if (text is null)
            return null;
        foreach (var secret in secrets)
        {
            if (secret.Length >= ShortestSecret)
                text = text.Replace(secret, Left, StringComparison.OrdinalIgnoreCase);
        }

        text = Blanks.Replace(Numbers.Replace(Addresses.Replace(text, Left), Left), " ").Trim();
        return text.Length switch
        {
            0 => null,
            > Longest => $"{text[..Longest]}{Left}",
            _ => text,
        };
    }
}
