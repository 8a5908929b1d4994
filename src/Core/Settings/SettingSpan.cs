using System.Globalization;

namespace JustCallFx.Core.Settings;

/// <summary>Settings whose value is a span of time.</summary>
internal static class SettingSpan
{
    private static readonly string[] Formats = [@"hh\:mm\:ss", @"d\.hh\:mm\:ss"];

    /// <summary>Reads a span within bounds, both included; null when the setting is missing, a fault for anything else.</summary>
    public static TimeSpan? Read(SettingValue setting, TimeSpan least, TimeSpan most, ICollection<SettingFault> faults)
    {
        if (setting.Text is not { } text)
            return null;
        if (TimeSpan.TryParseExact(text, Formats, CultureInfo.InvariantCulture, out var span) && span >= least && span <= most)
            return span;
        faults.Add(setting.Fault($"hours:minutes:seconds, or days.hours:minutes:seconds, from {least:c} to {most:c}"));
        return null;
    }
}
