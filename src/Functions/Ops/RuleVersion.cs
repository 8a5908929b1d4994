using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>The versions of rules in the headers of requests and answers.</summary>
internal static class RuleVersion
{
    /// <summary>The ETag of a version, such as <c>"3"</c>.</summary>
    public static string ETagOf(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>Reads the version that <c>If-Match</c> asks for: none without the header; false for anything but one of our ETags.</summary>
    public static bool TryRead(HttpRequest request, out int? wanted)
    {
        wanted = null;
        if (request.Headers.IfMatch is not [{ } header])
            return request.Headers.IfMatch.Count == 0;
        if (!int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return false;
        wanted = version;
        return true;
    }
}
