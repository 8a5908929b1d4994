using System.Collections.Frozen;

namespace JustCallFx.Core.AutoReply.Hours;

/// <summary>Reads tables of codes: a line per time zone, its IANA name, then its codes.</summary>
internal static class ZoneTable
{
    /// <summary>The zones by code.</summary>
    /// <exception cref="ArgumentException">A code stands there twice.</exception>
    public static FrozenDictionary<string, string> Read(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .SelectMany(line => line.Skip(1).Select(code => KeyValuePair.Create(code, line[0])))
        .ToDictionary(StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);
}
