using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Settings;

/// <summary>Puts the checking of settings into the app.</summary>
public static class SettingsRegistration
{
    /// <summary>Reports the faults of every <see cref="ISettingsCheck"/> at start.</summary>
    public static IServiceCollection AddSettingsReport(this IServiceCollection services) => services.AddHostedService<SettingsReport>();
}
