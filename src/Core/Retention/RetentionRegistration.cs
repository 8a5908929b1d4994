using JustCallFx.Core.Settings;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Retention;

/// <summary>Puts retention into the app.</summary>
public static class RetentionRegistration
{
    /// <summary>Adds the <see cref="RetentionRun"/> with its settings.</summary>
    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddSingleton<RetentionSettings>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<RetentionSettings>())
        .AddSingleton<RetentionRun>()
        .AddTable(RetentionStore.TableName);
}
