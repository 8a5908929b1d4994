using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Embedded.Host;

/// <summary>The addresses that the app listens on.</summary>
public static class ListenUrls
{
    /// <summary>The address when none is set.</summary>
    public const string Default = "http://localhost:7071";

    /// <summary>The addresses that the settings name: <c>--urls</c>, else <c>ASPNETCORE_URLS</c>, separated by semicolons.</summary>
    public static IReadOnlyList<string> In(IConfiguration configuration) =>
        (configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? Default)
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether only this machine reaches an address.</summary>
    public static bool IsLoopback(string url)
    {
        try
        {
            // Read as the server reads it, to which any name but localhost means every address of the machine.
            var host = BindingAddress.Parse(url).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
        }
        catch (FormatException)
        {
            // No address at all; the server refuses it.
            return false;
        }
    }
}
