using System.Net;
using JustCallFx.Core.Ops;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>Lets only those with a key reach the operations endpoints.</summary>
public sealed class OpsDoor(OpsKeys keys)
{
    private const string KeyHeader = "x-functions-key";
    private const string KeyInQuery = "code";

    /// <summary>The refusal of a request without a key of the needed scope; null when it may pass.</summary>
    public IResult? Refusal(HttpRequest request, OpsScope scope)
    {
        var key = KeyOf(request);
        if (keys.Allow(key, scope))
            return null;
        return keys.Allow(key, OpsScope.Read)
            ? OpsResults.Problem(StatusCodes.Status403Forbidden, "This key may read only; this needs a key of scope operate.")
            : OpsResults.Problem(
                StatusCodes.Status401Unauthorized,
                $"Found no valid operations key; send one of the keys in JustCallFx__OpsKeys in the header {KeyHeader}.");
    }

    /// <summary>The name of the key that a request came in with, for the record of who did what; empty when it has none.</summary>
    public string NameOf(HttpRequest request) => keys.NameOf(KeyOf(request)) ?? "";

    private static string? KeyOf(HttpRequest request) =>
        request.Headers[KeyHeader] is [{ Length: > 0 } header] ? header : IsLocal(request) ? request.Query[KeyInQuery].ToString() : null;

    // A key in a URL ends in logs and histories, so it counts only where the URL does not leave the machine. Behind the Functions host
    // every connection comes from this machine; what came through it from elsewhere names another host or says for whom it was forwarded.
    private static bool IsLocal(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && IsLoopbackName(request.Host.Host)
        && !request.Headers.ContainsKey("X-Forwarded-For");

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
