using System.Globalization;

namespace JustCallFx.Core.SmsApi;

/// <summary>Writes the query of a path.</summary>
internal static class PathQuery
{
    /// <summary>The path with its query; a member whose value is null is left out.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        var pairs = new List<string>(members.Length);
        foreach (var (name, value) in members)
        {
            if (value is not null)
                pairs.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        return pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}";
    }

    /// <summary>A number in a query.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
