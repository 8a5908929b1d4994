using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JustCallFx.Core.Receiving;

namespace JustCallFx.TestKit;

/// <summary>Makes requests to the webhook as JustCall signs them. What it computes, it computes by itself, not with the product's code.</summary>
public static class SignedRequest
{
    /// <summary>The secret that signs where a test names no other.</summary>
    public const string Secret = "test-secret-not-real-0001";

    /// <summary>The URL that is signed where a test names no other.</summary>
    public const string Url = "https://hooks.example.com/api/webhooks/justcall?code=aB3-_x9Q==";

    /// <summary>A POST in the help-centre dialect: the body is signed.</summary>
    public static WebhookRequest Help(ReadOnlyMemory<byte> body, string secret = Secret, string? account = null) =>
        WithoutSignature(body, account) with { Signature = BodySignature(body, secret) };

    /// <inheritdoc cref="Help(ReadOnlyMemory{byte}, string, string?)"/>
    public static WebhookRequest Help(string body, string secret = Secret, string? account = null) => Help(Utf8(body), secret, account);

    /// <summary>A POST in the developer dialect: secret, URL, type and time are signed.</summary>
    public static WebhookRequest Developer(
        string body, DateTimeOffset at, string type = "sms.received", string url = Url, string secret = Secret, string? account = null)
    {
        var timestamp = at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return WithoutSignature(body, account) with
        {
            Signature = DynamicSignature(secret, url, type, timestamp), SignatureVersion = "v1", Timestamp = timestamp,
        };
    }

    /// <summary>A POST without any of JustCall's headers.</summary>
    public static WebhookRequest WithoutSignature(ReadOnlyMemory<byte> body, string? account = null) => new(account, default, default, default, body);

    /// <inheritdoc cref="WithoutSignature(ReadOnlyMemory{byte}, string?)"/>
    public static WebhookRequest WithoutSignature(string body, string? account = null) => WithoutSignature(Utf8(body), account);

    /// <summary>The body signature in lower-case hexadecimal digits.</summary>
    public static string BodySignature(ReadOnlyMemory<byte> body, string secret = Secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span));

    /// <summary>The dynamic signature in lower-case hexadecimal digits; for URLs without <c>! ' ( ) *</c>.</summary>
    public static string DynamicSignature(string secret, string url, string type, string timestamp) =>
        BodySignature(Utf8($"{secret}|{Uri.EscapeDataString(url)}|{type}|{timestamp}"), secret);

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
