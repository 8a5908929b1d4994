using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Core.AutoReply;

/// <summary>
/// A short hash by which texts are found to say the same. Case and the space around and between words do not count, nor whether JustCall tells
/// letters as HTML entities and quotes behind a backslash (contract §3.4).
/// </summary>
public static class TextHash
{
    private const int Bytes = 8;

    /// <summary>The hash of a text: 16 hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var plain = WebUtility.HtmlDecode(text).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal);
        var words = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, Bytes));
    }
}
