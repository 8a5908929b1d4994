using System.Text.Json;
using JustCallFx.Core.Outbox;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>What an operator asks to be done about a reply.</summary>
/// <param name="As"><c>sent</c>, <c>resend</c> or <c>cancel</c>.</param>
public sealed record ResolutionRequest(string? As)
{
    private const int Longest = 1024;

    /// <summary>Reads a request's body; null for one that says nothing known.</summary>
    public static async Task<ReplyResolution?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is not (> 0 and <= Longest))
            return null;
        try
        {
            var asked = await JsonSerializer.DeserializeAsync(request.Body, OpsJson.Default.ResolutionRequest, cancellationToken);
            return asked?.As switch
            {
                "sent" => ReplyResolution.Sent,
                "resend" => ReplyResolution.Resend,
                "cancel" => ReplyResolution.Cancel,
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
