using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Core.AutoReply;

/// <summary>Names replies: one event gets at most one reply by one rule, however often it is decided.</summary>
public static class ReplyIds
{
    private const int Bytes = 16;

    /// <summary>The id of a rule's reply to an event: 32 hexadecimal digits.</summary>
    public static string Of(string eventId, string rule)
    {
        // With the id's length no two pairs share a message.
        var pair = string.Create(CultureInfo.InvariantCulture, $"{eventId.Length}:{eventId}{rule}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pair)).AsSpan(0, Bytes));
    }
}
