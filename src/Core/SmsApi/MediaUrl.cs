using System.Net;
using System.Net.Sockets;

namespace JustCallFx.Core.SmsApi;

/// <summary>Tells by its form alone whether JustCall can fetch a file from an address; nothing is looked up or fetched.</summary>
internal static class MediaUrl
{
    private const int SharedNet = 100;
    private const int FirstMulticast = 224;

    // Names that mean something within a network only (RFC 6761, RFC 6762, RFC 8375).
    private static readonly string[] PrivateNames = [".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test", ".invalid", ".onion"];

    /// <summary>Whether it is an https URL of a host that the whole world may know.</summary>
    public static bool IsPublic(Uri url) => IsPlain(url) && url.Scheme == Uri.UriSchemeHttps && HasPublicHost(url);

    /// <summary>Whether it is a URL of this machine.</summary>
    public static bool IsLocal(Uri url) => IsPlain(url) && url.Scheme is "http" or "https" && url.IsLoopback;

    // Addresses are separated by commas where a text may have several.
    private static bool IsPlain(Uri url) =>
        url.IsAbsoluteUri && url.UserInfo.Length == 0 && !url.AbsoluteUri.Contains(',', StringComparison.Ordinal);

    private static bool HasPublicHost(Uri url)
    {
        if (IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var address))
            return IsPublic(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        var name = url.IdnHost.TrimEnd('.');
        return name.Contains('.', StringComparison.Ordinal) && !PrivateNames.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPublic(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? IsPublic(address.GetAddressBytes())
        : !IPAddress.IsLoopback(address) && !address.Equals(IPAddress.IPv6Any)
            && !address.IsIPv6LinkLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6SiteLocal && !address.IsIPv6Multicast;

    private static bool IsPublic(byte[] v4) => v4 switch
    {
        [0 or 10 or 127, ..] => false,
        [SharedNet, >= 64 and <= 127, ..] => false,
        [169, 254, ..] => false,
        [172, >= 16 and <= 31, ..] => false,
        [192, 168, ..] => false,
        _ => v4[0] < FirstMulticast,
    };
}
