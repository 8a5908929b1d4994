using System.Data.Common;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Connections;

/// <summary>
/// The identity that telemetry goes to Application Insights as, from the setting that the Functions host reads, too:
/// <c>Authorization=AAD</c>, with <c>ClientId=…</c> for a user-assigned identity.
/// </summary>
public static class InsightsCredential
{
    private const string Setting = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";
    private const string ClientId = nameof(ClientId);

    /// <summary>The identity; null when the setting is missing, and the connection string alone lets telemetry in.</summary>
    public static TokenCredential? From(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
            return null;
        var parts = new DbConnectionStringBuilder { ConnectionString = text };
        return new ManagedIdentityCredential(
            parts.TryGetValue(ClientId, out var id) ? ManagedIdentityId.FromUserAssignedClientId((string)id) : ManagedIdentityId.SystemAssigned);
    }
}
