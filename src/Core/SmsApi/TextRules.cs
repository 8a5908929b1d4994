namespace JustCallFx.Core.SmsApi;

/// <summary>What a text must be like for JustCall to take it (contract §8.2).</summary>
internal static class TextRules
{
    /// <summary>The most characters of a body.</summary>
    public const int MostCharacters = 1_600;

    /// <summary>The most segments; ten of the GSM alphabet hold fewer characters than a body may have.</summary>
    public const int MostSegments = 10;

    private const string CodeOfUnitedStatesAndCanada = "+1";

    /// <summary>Why JustCall would not take a text, in words without its contents; null when it would.</summary>
    public static string? Fault(OutgoingText text, IProfile profile)
    {
        if (!text.From.IsE164)
            return "the sender is no number in E.164 form; wanted + and 8 to 15 digits";
        if (!text.To.IsE164)
            return "the recipient is no number in E.164 form; wanted + and 8 to 15 digits";
        if (string.IsNullOrWhiteSpace(text.Body))
            return "the body is empty; wanted 1 to 1,600 characters";
        if (text.Body.Length > MostCharacters)
            return $"the body has {text.Body.Length} characters; wanted 1 to {MostCharacters}";
        if (HasHalfPair(text.Body))
            return "the body has half of a surrogate pair; wanted whole characters";
        return text.Media.IsEmpty ? SegmentFault(text.Body) : MediaFault(text, profile);
    }

    private static string? SegmentFault(string body)
    {
        var segments = TextSegments.Of(body);
        return segments.Count > MostSegments
            ? $"the body needs {segments.Count} segments ({(segments.IsGsm7 ? "GSM-7" : "UCS-2")}); wanted at most {MostSegments}"
            : null;
    }

    private static string? MediaFault(OutgoingText text, IProfile profile)
    {
        if (text.Media.Length > profile.MostMedia)
            return $"the text has {text.Media.Length} files; wanted at most {profile.MostMedia}";
        if (!text.To.Value.StartsWith(CodeOfUnitedStatesAndCanada, StringComparison.Ordinal))
            return "the text has files and the recipient is outside the United States and Canada; wanted no files";
        return text.Media.All(IsPublic) ? null : "a file's address is not public; wanted absolute http or https URLs without commas and credentials";
    }

    // Addresses are separated by commas where a text may have several.
    private static bool IsPublic(Uri url) =>
        url.IsAbsoluteUri && url.Scheme is "http" or "https" && !url.IsLoopback && url.UserInfo.Length == 0
        && !url.AbsoluteUri.Contains(',', StringComparison.Ordinal);

    private static bool HasHalfPair(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (!char.IsSurrogatePair(text, at))
                return true;
            at++;
        }

        return false;
    }
}
