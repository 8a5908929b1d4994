using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Simulator.Signing;

/// <summary>The body signature of the help-centre dialect: HMAC-SHA256 over the raw request body.</summary>
public static class HelpCentreSignature
{
    /// <summary>The header that carries the signature.</summary>
    public const string HeaderName = "X-JustCall-Signature";

    /// <summary>Signs <paramref name="body"/>, byte for byte as it is sent; the answer is 64 lower-case hexadecimal digits.</summary>
    /// <param name="body">The raw request body.</param>
    /// <param name="secret">The account's API secret; the key is its text as UTF-8.</param>
    public static string Sign(ReadOnlySpan<byte> body, string secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));
}
