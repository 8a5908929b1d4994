namespace JustCallFx.Core.Settings;

/// <summary>One setting that is missing or wrong. <paramref name="Found"/> never repeats a secret.</summary>
/// <param name="Setting">The setting's name as an environment variable, such as <c>JustCall__Accounts__default__ApiSecret</c>.</param>
/// <param name="Found">What was found, in words or in quotes.</param>
/// <param name="Wanted">What is wanted, and where it is to be had.</param>
public sealed record SettingFault(string Setting, string Found, string Wanted)
{
    /// <summary>One line for a person.</summary>
    public override string ToString() => $"{Setting}: found {Found}; wanted {Wanted}.";
}
