using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.SetAside;

/// <summary>Puts the keeping of events that are too large for the topic into the app.</summary>
public static class SetAsideRegistration
{
    /// <summary>Adds the <see cref="SetAsideStore"/>.</summary>
    public static IServiceCollection AddSetAside(this IServiceCollection services) => services
        .AddSingleton<SetAsideStore>()
        .AddSingleton<ISetAside>(provider => provider.GetRequiredService<SetAsideStore>())
        .AddTable(SetAsideStore.TableName);
}
