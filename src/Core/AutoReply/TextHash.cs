using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Core.AutoReply;

/// <summary>A short hash by which texts are found to say the same: case, and the space around and between words, do not count.</summary>
public static class TextHash
{
    private const int Bytes = 8;

    /// <summary>The hash of a text: 16 hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, Bytes));
    }
}
