using System.Buffers;
using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.Receiving;

/// <summary>Decodes the signature header (contract §5.1): 64 hexadecimal digits of any case, or 44 characters of base64, after an optional <c>sha256=</c>.</summary>
internal static class SignatureText
{
    private const string Prefix = "sha256=";
    private const int HexLength = SigningKey.SignatureSize * 2;
    private const int Base64Length = 44;

    /// <summary>Whether the text is a signature; its 32 bytes are then in <paramref name="signature"/>.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, Span<byte> signature)
    {
        text = text.Trim();
        if (text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            text = text[Prefix.Length..];
        return text.Length switch
        {
            HexLength => Convert.FromHexString(text, signature, out _, out _) == OperationStatus.Done,
            Base64Length => Convert.TryFromBase64Chars(text, signature, out var written) && written == SigningKey.SignatureSize,
            _ => false,
        };
    }
}
