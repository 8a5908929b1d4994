using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JustCallFx.Simulator.Signing;

/// <summary>The dynamic signature v1 of the developer dialect: HMAC-SHA256 over secret, registered URL, type and time; not data.</summary>
public static class DynamicSignature
{
    /// <summary>The header that carries the signature.</summary>
    public const string HeaderName = "x-justcall-signature";

    /// <summary>The header that carries <see cref="Version"/>.</summary>
    public const string VersionHeaderName = "x-justcall-signature-version";

    /// <summary>The header that carries the time, as signed.</summary>
    public const string TimestampHeaderName = "x-justcall-request-timestamp";

    /// <summary>The only version of the scheme.</summary>
    public const string Version = "v1";

    /// <summary>Signs one request; the answer is 64 lower-case hexadecimal digits.</summary>
    /// <param name="secret">The account's API secret; it is the key and the first signed field.</param>
    /// <param name="webhookUrl">The URL as registered, character for character.</param>
    /// <param name="type">The body's <c>type</c>.</param>
    /// <param name="timestamp">The text of the time header.</param>
    public static string Sign(string secret, string webhookUrl, string type, string timestamp)
    {
        var message = $"{secret}|{EncodeUriComponent(webhookUrl)}|{type}|{timestamp}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(message)));
    }

    /// <summary>The text of the time header: UTC in whole seconds, without a zone.</summary>
    public static string Timestamp(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>JavaScript's encodeURIComponent, which leaves <c>! ' ( ) *</c> as they are where .NET escapes them.</summary>
    internal static string EncodeUriComponent(string text) =>
        Uri.EscapeDataString(text).Replace("%21", "!").Replace("%27", "'").Replace("%28", "(").Replace("%29", ")").Replace("%2A", "*");
}
