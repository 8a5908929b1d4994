using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Backfill;

/// <summary>Puts into the app the reading of what was before it.</summary>
public static class BackfillRegistration
{
    /// <summary>Adds the <see cref="BackfillDesk"/> and the <see cref="BackfillRun"/>.</summary>
    public static IServiceCollection AddBackfill(this IServiceCollection services) => services
        .AddSingleton<BackfillStore>()
        .AddSingleton<BackfillDesk>()
        .AddSingleton<OptOutList>()
        .AddSingleton<BackfillRun>()
        .AddTable(BackfillStore.TableName);
}
