using JustCallFx.Core.Conversations;
using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Retention;

/// <summary>For how long conversations keep what was said in them.</summary>
public sealed class RetentionSettings : ISettingsCheck
{
    /// <summary>The setting of <see cref="Bodies"/>.</summary>
    public const string BodiesSetting = "JustCallFx:KeepBodies";

    /// <summary>The setting of <see cref="Timelines"/>.</summary>
    public const string TimelinesSetting = "JustCallFx:KeepTimelines";

    private static readonly TimeSpan Shortest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    /// <summary>Reads the settings.</summary>
    public RetentionSettings(IConfiguration configuration, EventMemory memory)
    {
        var faults = new List<SettingFault>();
        Bodies = Read(configuration, BodiesSetting, memory, faults);
        Timelines = Read(configuration, TimelinesSetting, memory, faults);
        Faults = faults;
    }

    /// <summary>How long texts, transcriptions, pictures and recordings' addresses are kept, from a day; null for ever.</summary>
    public TimeSpan? Bodies { get; }

    /// <summary>How long it is kept what happened, from a day; null for ever.</summary>
    public TimeSpan? Timelines { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }

    private static TimeSpan? Read(IConfiguration configuration, string name, EventMemory memory, List<SettingFault> faults)
    {
        var setting = new SettingValue(configuration, name);
        var span = SettingSpan.Read(setting, Shortest, Longest, faults);
        // What is removed must not come back, so its events have to be known for longer.
        if (span >= memory.Length)
            faults.Add(setting.Fault($"less than JustCallFx__EventMemory, which is {memory.Length:c}"));
        return span;
    }
}
