using System.Globalization;

namespace JustCallFx.Core.Settings;

/// <summary>Settings whose value is a whole number.</summary>
internal static class SettingNumber
{
    /// <summary>Reads a number from 1 to <paramref name="most"/>; a missing setting is <paramref name="whenMissing"/>, anything else a fault.</summary>
    public static int Read(SettingValue setting, int most, int whenMissing, ICollection<SettingFault> faults)
    {
        if (setting.Text is not { } text)
            return whenMissing;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        faults.Add(setting.Fault($"a whole number from 1 to {most.ToString(CultureInfo.InvariantCulture)}"));
        return whenMissing;
    }
}
