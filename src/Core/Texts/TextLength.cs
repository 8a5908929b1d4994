namespace JustCallFx.Core.Texts;

/// <summary>How long a text may be (contract §8.2).</summary>
internal static class TextLength
{
    /// <summary>The most characters of a body.</summary>
    public const int MostCharacters = 1_600;

    /// <summary>The most segments; ten of the GSM alphabet hold fewer characters than a body may have.</summary>
    public const int MostSegments = 10;

    /// <summary>Why a body without files is too long, in words without its contents; null when it is not.</summary>
    public static string? Fault(string body) => CharacterFault(body) ?? SegmentFault(body);

    /// <summary>Why a body has too many characters, in words without its contents; null when it has not.</summary>
    public static string? CharacterFault(string body) =>
        body.Length > MostCharacters ? $"the body has {body.Length} characters; wanted 1 to {MostCharacters}" : null;

    private static string? SegmentFault(string body)
    {
        var segments = TextSegments.Of(body);
        return segments.Count > MostSegments
            ? $"the body needs {segments.Count} segments ({(segments.IsGsm7 ? "GSM-7" : "UCS-2")}); wanted at most {MostSegments}"
            : null;
    }
}
