using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Reconciliation;

/// <summary>How often JustCall's API is asked for texts that no webhook told of.</summary>
public sealed class ReconciliationSettings : ISettingsCheck
{
    /// <summary>The setting of <see cref="Every"/>.</summary>
    public const string EverySetting = "JustCallFx:ReconcileEvery";

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(15);

    /// <summary>Reads the setting.</summary>
    public ReconciliationSettings(IConfiguration configuration)
    {
        var faults = new List<SettingFault>();
        Every = SettingSpan.Read(new SettingValue(configuration, EverySetting), TimeSpan.FromMinutes(5), TimeSpan.FromDays(1), faults) ?? Usual;
        Faults = faults;
    }

    /// <summary>From one run of an account to its next, 5 minutes to a day.</summary>
    public TimeSpan Every { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }
}
