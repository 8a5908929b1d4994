using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>How fast held events are let go.</summary>
public sealed class HoldingSettings : ISettingsCheck
{
    /// <summary>The setting of <see cref="DrainRate"/>.</summary>
    public const string DrainRateSetting = "JustCallFx:HeldDrainRate";

    /// <summary>The rate without a setting.</summary>
    public const int DefaultDrainRate = 50;

    private const int HighestRate = 500;

    /// <summary>Reads the settings; a faulty one counts as missing.</summary>
    public HoldingSettings(IConfiguration configuration)
    {
        var faults = new List<SettingFault>();
        DrainRate = SettingNumber.Read(new(configuration, DrainRateSetting), HighestRate, DefaultDrainRate, faults);
        Faults = faults;
    }

    /// <summary>How many held events a second each subscriber gets once it takes events again.</summary>
    public int DrainRate { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }
}
