using JustCallFx.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Ops;

/// <summary>Puts what operations see into the app.</summary>
public static class OpsRegistration
{
    /// <summary>Adds the <see cref="OpsKeys"/>.</summary>
    public static IServiceCollection AddOps(this IServiceCollection services) => services
        .AddSingleton<OpsKeys>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<OpsKeys>());
}
