using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Backlog;

/// <summary>Puts the looking after what waits into the app.</summary>
public static class BacklogRegistration
{
    /// <summary>Adds the <see cref="BacklogReader"/> and the <see cref="BacklogGauges"/>.</summary>
    public static IServiceCollection AddBacklog(this IServiceCollection services) => services
        .AddSingleton<EntityReader>()
        .AddSingleton<BacklogReader>()
        .AddSingleton<BacklogGauges>();
}
