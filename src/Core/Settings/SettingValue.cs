using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Settings;

/// <summary>One setting as text, with what a fault message needs to say about it.</summary>
internal readonly partial struct SettingValue(IConfiguration parent, string key)
{
    private const string UnresolvedReference = "@Microsoft.KeyVault(";

    /// <summary>The trimmed text; null when the setting is missing or blank.</summary>
    public string? Text { get; } = parent[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The setting's name as an environment variable.</summary>
    public string Name { get; } = NameOf(parent, key);

    /// <summary>Whether a Key Vault reference was not resolved: it then arrives as its own text.</summary>
    public bool IsUnresolvedReference => Text?.StartsWith(UnresolvedReference, StringComparison.OrdinalIgnoreCase) ?? false;

    /// <summary>A fault of this setting that shows what was found.</summary>
    public SettingFault Fault(string wanted) => new(Name, Text is null ? "nothing" : $"'{Text}'", wanted);

    /// <summary>A fault of this setting, a URL: what was found is shown without credentials and query, where keys stand.</summary>
    public SettingFault UrlFault(string wanted) =>
        new(Name, Text is null ? "nothing" : $"'{Credentials().Replace(Query().Replace(Text, "$1…"), "$1…@")}'", wanted);

    /// <summary>A fault of this setting that does not show its value.</summary>
    public SettingFault SecretFault(string wanted) => new(
        Name,
        Text is null ? "nothing" : IsUnresolvedReference ? "a Key Vault reference that was not resolved" : "a value that cannot be used",
        wanted);

    private static string NameOf(IConfiguration parent, string key) =>
        (parent is IConfigurationSection section ? $"{section.Path}:{key}" : key).Replace(":", "__", StringComparison.Ordinal);

    [GeneratedRegex("^([^/?#]*//)?[^/?#]*@")]
    private static partial Regex Credentials();

    [GeneratedRegex("([?#]).*", RegexOptions.Singleline)]
    private static partial Regex Query();
}
