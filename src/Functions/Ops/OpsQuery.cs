using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace JustCallFx.Functions.Ops;

/// <summary>Reads parameters of operators' requests.</summary>
internal static class OpsQuery
{
    /// <summary>Reads a time, in UTC where it names no zone; null when it is not given, false when it is none.</summary>
    public static bool TryReadTime(HttpRequest request, string name, out DateTimeOffset? time)
    {
        time = null;
        if (request.Query[name].ToString() is not { Length: > 0 } text)
            return true;
        var isTime = DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var given);
        time = isTime ? given : null;
        return isTime;
    }
}
