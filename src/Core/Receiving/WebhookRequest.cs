using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace JustCallFx.Core.Receiving;

/// <summary>A request to the webhook, with what its judgement needs.</summary>
/// <param name="Account">The last part of the route; null for the default account.</param>
/// <param name="Signature">Header <c>X-JustCall-Signature</c>.</param>
/// <param name="SignatureVersion">Header <c>x-justcall-signature-version</c>.</param>
/// <param name="Timestamp">Header <c>x-justcall-request-timestamp</c>.</param>
/// <param name="Body">The raw bytes; empty as long as they are not read.</param>
public readonly record struct WebhookRequest(
    string? Account, StringValues Signature, StringValues SignatureVersion, StringValues Timestamp, ReadOnlyMemory<byte> Body)
{
    /// <summary>The header of both signatures.</summary>
    public const string SignatureHeader = "X-JustCall-Signature";

    /// <summary>The header that tells the dynamic signature from the body signature.</summary>
    public const string SignatureVersionHeader = "x-justcall-signature-version";

    /// <summary>The header of the time that the dynamic signature covers.</summary>
    public const string TimestampHeader = "x-justcall-request-timestamp";

    /// <summary>The method, as it came.</summary>
    public string Method { get; init; } = HttpMethods.Post;

    /// <summary>All headers; null where only the ones above are known.</summary>
    public IHeaderDictionary? Headers { get; init; }

    /// <summary>The body's size in bytes: what was read, or what the sender says; null when it does not say.</summary>
    public long? BodySize => Body.IsEmpty ? Headers?.ContentLength : Body.Length;

    /// <summary>What is known of a request before its body is read.</summary>
    public static WebhookRequest WithoutBody(HttpRequest request, string? account)
    {
        var headers = request.Headers;
        return new(account, headers[SignatureHeader], headers[SignatureVersionHeader], headers[TimestampHeader], Body: default)
        {
            Method = request.Method, Headers = headers,
        };
    }

    /// <summary>The account only: the body is personal.</summary>
    public override string ToString() => Account ?? "";
}
