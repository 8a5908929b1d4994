using JustCallFx.Core.Texts;

namespace JustCallFx.Core.SmsApi;

/// <summary>
/// What a text must be like for JustCall to take it (contract §8.2). That a text's files hold 5 MB at most together, and are of a kind that it
/// takes, is for JustCall to say: they may lie anywhere, and what is not on an allow-list of hosts is never fetched here (contract §11).
/// </summary>
internal static class TextRules
{
    private const string CodeOfUnitedStatesAndCanada = "+1";

    /// <summary>Why JustCall would not take a text, in words without its contents; null when it would.</summary>
    /// <param name="text">The text.</param>
    /// <param name="profile">The form of the API that it is sent by.</param>
    /// <param name="isLocal">Whether the API is on this machine, so that files may be, too.</param>
    public static string? Fault(OutgoingText text, IProfile profile, bool isLocal)
    {
        if (!text.From.IsE164)
            return "the sender is no number in E.164 form; wanted + and 8 to 15 digits";
        if (!text.To.IsE164)
            return "the recipient is no number in E.164 form; wanted + and 8 to 15 digits";
        if (string.IsNullOrWhiteSpace(text.Body))
            return "the body is empty; wanted 1 to 1,600 characters";
        if (HasHalfPair(text.Body))
            return "the body has half of a surrogate pair; wanted whole characters";
        return text.Media.IsEmpty ? TextLength.Fault(text.Body) : TextLength.CharacterFault(text.Body) ?? MediaFault(text, profile, isLocal);
    }

    private static string? MediaFault(OutgoingText text, IProfile profile, bool isLocal)
    {
        if (text.Media.Length > profile.MostMedia)
            return $"the text has {text.Media.Length} files; wanted at most {profile.MostMedia}";
        if (!text.To.Value.StartsWith(CodeOfUnitedStatesAndCanada, StringComparison.Ordinal))
            return "the text has files and the recipient is outside the United States and Canada; wanted no files";
        return text.Media.All(url => MediaUrl.IsPublic(url) || (isLocal && MediaUrl.IsLocal(url)))
            ? null
            : "a file's address is not public; wanted absolute https URLs of public hosts, without commas and credentials";
    }

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
