namespace JustCallFx.Core.Settings;

/// <summary>Settings whose value is one of a few words.</summary>
internal static class SettingChoice
{
    /// <summary>Reads one of <paramref name="words"/>, any case; a missing setting is <paramref name="whenMissing"/>, any other word a fault.</summary>
    public static T Read<T>(SettingValue setting, IReadOnlyDictionary<string, T> words, T whenMissing, ICollection<SettingFault> faults)
    {
        if (setting.Text is not { } text)
            return whenMissing;
        if (words.TryGetValue(text.ToLowerInvariant(), out var value))
            return value;
        faults.Add(setting.Fault($"one of {string.Join(", ", words.Keys)}"));
        return whenMissing;
    }
}
