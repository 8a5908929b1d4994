using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Conversations;

/// <summary>For how long automatic replies leave a conversation to the agent who wrote in it.</summary>
public sealed class AgentPause : ISettingsCheck
{
    /// <summary>The setting that holds the span; 0 for none.</summary>
    public const string LengthSetting = "JustCallFx:AgentPause";

    private static readonly TimeSpan Usual = TimeSpan.FromHours(4);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>Reads the setting.</summary>
    public AgentPause(IConfiguration configuration)
    {
        var faults = new List<SettingFault>();
        Length = SettingSpan.Read(new SettingValue(configuration, LengthSetting), TimeSpan.Zero, Longest, faults) ?? Usual;
        Faults = faults;
    }

    /// <summary>The span, from 0 to 30 days; 4 hours unless set.</summary>
    public TimeSpan Length { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }
}
