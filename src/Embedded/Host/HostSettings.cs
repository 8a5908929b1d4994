using JustCallFx.Embedded.Tables.Rest;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace JustCallFx.Embedded.Host;

/// <summary>Refuses settings of the host that cannot be right, one line for each, before anything is opened.</summary>
internal static class HostSettings
{
    /// <exception cref="OptionsValidationException">Its failures are one line per fault; no connection string is repeated.</exception>
    public static void Check(IConfiguration configuration, IEnumerable<string> connections)
    {
        var faults = ListenUrls.In(configuration).Where(url => !IsAddress(url))
            .Select(url => $"ASPNETCORE_URLS: found '{url}'; wanted addresses such as {ListenUrls.Default}, separated by semicolons.")
            .Concat(connections.Distinct().Select(name => ConnectionFault(name, configuration[name])).OfType<string>())
            .ToList();
        if (faults.Count > 0)
            throw new OptionsValidationException(nameof(EmbeddedHost), typeof(HostSettings), faults);
    }

    private static string? ConnectionFault(string name, string? connection) => name switch
    {
        _ when IsEmbedded(connection) => null,
        EmbeddedHostDefaults.Tables => AccountFault(connection!),
        _ => $"{name}: found a connection to somewhere else; wanted {EmbeddedHostDefaults.Embedded} on this runtime (the Azure runtime reaches Azure).",
    };

    private static string? AccountFault(string connection)
    {
        try
        {
            TableAccount.Parse(connection);
            return null;
        }
        catch (FormatException malformed)
        {
            return $"{EmbeddedHostDefaults.Tables}: {malformed.Message}";
        }
    }

    private static bool IsEmbedded(string? connection) =>
        connection?.StartsWith($"{EmbeddedHostDefaults.Embedded}=", StringComparison.OrdinalIgnoreCase) ?? false;

    private static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Host.Length: > 0, Scheme: "http" or "https" };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
