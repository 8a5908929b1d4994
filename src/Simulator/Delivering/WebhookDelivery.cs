using System.Net.Http.Headers;
using System.Security.Cryptography;
using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.Signing;

namespace JustCallFx.Simulator.Delivering;

/// <summary>One payload on its way to one URL, to be signed by the scheme that belongs to its dialect.</summary>
public sealed record WebhookDelivery
{
    private const int SecretBytes = 20;

    /// <summary>What is sent. For the developer dialect the URL that its body names is the one that is signed.</summary>
    public required SamplePayload Payload { get; init; }

    /// <summary>Where it is posted to: an absolute http or https URL.</summary>
    public required string Url { get; init; }

    /// <summary>The account's API secret.</summary>
    public required string Secret { get; init; }

    /// <summary>Signs with a secret made up for this request, as someone would who does not know the account's.</summary>
    public bool Forge { get; init; }

    /// <summary>The time that the dynamic scheme signs, of a request that is sent again as it was; null for the time at which it is sent.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>The signed request; whoever asked disposes it.</summary>
    /// <param name="now">The time that the dynamic scheme signs, unless <see cref="SignedAt"/> gives another one.</param>
    /// <exception cref="UriFormatException"><see cref="Url"/> is not an absolute http or https URL.</exception>
    public HttpRequestMessage ToRequest(DateTimeOffset now)
    {
        if (!TargetUrl.TryParse(Url, out var target))
            throw new UriFormatException(TargetUrl.Refusal(Url));

        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ReadOnlyMemoryContent(Payload.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Sign(request.Headers, Forge ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)) : Secret, SignedAt ?? now);
        return request;
    }

    /// <summary>The file and its event; neither secret nor URL.</summary>
    public override string ToString() => $"{Payload.Name} ({Payload.Event})";

    private void Sign(HttpRequestHeaders headers, string secret, DateTimeOffset now)
    {
        if (Payload.WebhookUrl is not { } registered)
        {
            headers.Add(HelpCentreSignature.HeaderName, HelpCentreSignature.Sign(Payload.Body.Span, secret));
            return;
        }

        var timestamp = DynamicSignature.Timestamp(now);
        headers.Add(DynamicSignature.HeaderName, DynamicSignature.Sign(secret, registered, Payload.Event, timestamp));
        headers.Add(DynamicSignature.VersionHeaderName, DynamicSignature.Version);
        headers.Add(DynamicSignature.TimestampHeaderName, timestamp);
    }
}
