namespace JustCallFx.Core.Settings;

/// <summary>A part of the product that has read its settings and can tell what is wrong with them.</summary>
public interface ISettingsCheck
{
    /// <summary>Every fault, not only the first; empty when all is well.</summary>
    IReadOnlyList<SettingFault> Faults { get; }
}
