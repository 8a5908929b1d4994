using System.Text;
using System.Text.RegularExpressions;

namespace JustCallFx.Fuzz;

/// <summary>What stands in bodies, headers and settings, and must never stand in a log.</summary>
internal static partial class Canary
{
    private const string Number = "+19995550123";
    private const string Word = "canary6f1e";

    private static readonly string[] Secret =
    [
        Number[1..], Word, "aB3-_x9Q", "test-secret-not-real",
    ];

    /// <summary>A body with every number and every longer text replaced, and the registered URL in place of any other.</summary>
    public static byte[] PlantIn(ReadOnlySpan<byte> body)
    {
        var text = Encoding.UTF8.GetString(body);
        text = AnyNumber().Replace(text, $"\"{Number}\"");
        text = AnyBody().Replace(text, $"\"body\": \"{Word}, can I come at 3?\"");
        text = AnyUrl().Replace(text, $"\"webhook_url\": \"{FuzzAccount.Url}\"");
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The first secret thing in a log entry; null when there is none.</summary>
    public static string? FindIn(string entry) => Array.Find(Secret, one => entry.Contains(one, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("\"\\+?\\d{10,15}\"")]
    private static partial Regex AnyNumber();

    [GeneratedRegex("\"body\"\\s*:\\s*\"[^\"\\\\]*\"")]
    private static partial Regex AnyBody();

    [GeneratedRegex("\"webhook_url\"\\s*:\\s*\"[^\"]*\"")]
    private static partial Regex AnyUrl();
}
