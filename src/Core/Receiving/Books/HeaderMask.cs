using System.Text.RegularExpressions;

namespace JustCallFx.Core.Receiving.Books;

/// <summary>Decides what of a header may be shown.</summary>
internal static partial class HeaderMask
{
    /// <summary>The longest text that is shown, in characters, before its masking.</summary>
    public const int Longest = 120;

    // Parts of the names of headers that carry secrets, ours, the sender's or a proxy's.
    private static readonly string[] SecretNames =
    [
        "signature", "auth", "cookie", "key", "token", "secret", "password", "session", "credential", "cert", "principal", "hmac", "digest", "baggage",
    ];

    /// <summary>Whether nothing but the length of such a header's value may be shown.</summary>
    public static bool IsSecret(string name) =>
        !name.Equals(WebhookRequest.SignatureVersionHeader, StringComparison.OrdinalIgnoreCase)
        && SecretNames.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Says only how long a text is.</summary>
    public static string Length(string text) => $"({text.Length} characters)";

    /// <summary>The text, bounded, without queries, numbers like a telephone's, and runs of letters and digits as long as a key's.</summary>
    public static string Text(string text)
    {
        var bounded = text.Length <= Longest ? text : $"{LastWord().Replace(text[..Longest], "")}…";
        return LongWord().Replace(Number().Replace(Query().Replace(bounded, "?(query)"), "(number)"), word => Length(word.Value));
    }

    // A cut may run through a number or a key, of which the front part would no longer look like one.
    [GeneratedRegex(@"[\p{L}\p{Nd}]*[^\p{L}]*$")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"\?.+$", RegexOptions.Singleline)]
    private static partial Regex Query();

    // Whatever stands between the digits, as long as it is no letter.
    [GeneratedRegex(@"\p{Nd}([^\p{L}\p{Nd}]*\p{Nd}){6,}")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{L}\p{Nd}]{20,}")]
    private static partial Regex LongWord();
}
