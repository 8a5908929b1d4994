using System.Collections.Immutable;
using JustCallFx.Core.Settings;

namespace JustCallFx.Core.Accounts;

/// <summary>The languages in which a word alone can opt a contact out.</summary>
internal static class OptOutLanguages
{
    /// <summary>The language that always counts: JustCall itself acts on its words (contract §10).</summary>
    public const string English = "en";

    /// <summary>The languages there are, as ISO 639-1 codes.</summary>
    public static readonly ImmutableArray<string> Known = [English, "es", "fr", "de", "it", "pt", "nl"];

    /// <summary>Reads codes separated by commas; English always comes with them.</summary>
    public static ImmutableArray<string> Read(SettingValue setting, List<SettingFault> faults)
    {
        string[] named = setting.Text?.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (named.Except(Known).Any())
            faults.Add(setting.Fault($"some of {string.Join(", ", Known)}, separated by commas"));
        return [.. Known.Where(language => language == English || named.Contains(language))];
    }
}
