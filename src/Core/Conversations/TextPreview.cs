namespace JustCallFx.Core.Conversations;

/// <summary>Shortens a text for lists.</summary>
internal static class TextPreview
{
    private const int Longest = 160;

    /// <summary>The text's first 160 characters, never cut inside a surrogate pair, with an ellipsis when more follow.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return $"{text.AsSpan(0, end)}…";
    }
}
