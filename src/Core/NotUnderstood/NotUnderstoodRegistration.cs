using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.NotUnderstood;

/// <summary>Puts the keeping of what was not understood into the app.</summary>
public static class NotUnderstoodRegistration
{
    /// <summary>Adds the <see cref="NotUnderstoodStore"/>.</summary>
    public static IServiceCollection AddNotUnderstood(this IServiceCollection services) => services
        .AddSingleton<NotUnderstoodStore>()
        .AddTable(NotUnderstoodStore.TableName);
}
