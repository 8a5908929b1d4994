using System.Buffers;

namespace JustCallFx.Core.Texts;

/// <summary>The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038, §6.2.1).</summary>
internal static class Gsm7
{
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");

    private static readonly SearchValues<char> Extension = SearchValues.Create("\f^{}\\[~]|€");

    /// <summary>Whether a text can be written in it.</summary>
    public static bool CanWrite(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!Basic.Contains(letter) && !Extension.Contains(letter))
                return false;
        }

        return true;
    }

    /// <summary>The septets of one character: a character of the extension table follows an escape.</summary>
    public static int WidthOf(char letter) => Extension.Contains(letter) ? 2 : 1;
}
