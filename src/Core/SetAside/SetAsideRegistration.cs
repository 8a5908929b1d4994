using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.SetAside;

/// <summary>Puts the keeping of events that the topic never takes into the app.</summary>
public static class SetAsideRegistration
{
    /// <summary>Adds the <see cref="SetAsideStore"/> and the <see cref="SetAsideAlarm"/>.</summary>
    public static IServiceCollection AddSetAside(this IServiceCollection services) => services
        .AddSingleton<SetAsideStore>()
        .AddSingleton<ISetAside>(provider => provider.GetRequiredService<SetAsideStore>())
        .AddSingleton<SetAsideAlarm>()
        .AddTable(SetAsideStore.TableName);
}
