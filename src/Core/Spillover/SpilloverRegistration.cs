using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Spillover;

/// <summary>Puts the waiting of events for the broker into the app.</summary>
public static class SpilloverRegistration
{
    /// <summary>Adds the <see cref="SpilloverStore"/> and the <see cref="SpilloverDrain"/>.</summary>
    public static IServiceCollection AddSpillover(this IServiceCollection services) => services
        .AddSingleton<SpilloverStore>()
        .AddSingleton<ISpillover>(provider => provider.GetRequiredService<SpilloverStore>())
        .AddSingleton<SpilloverDrain>()
        .AddSingleton<SpilloverAlarm>()
        .AddIssueSource<SpilloverAlarm>()
        .AddIssueEvidence<SpilloverAlarm>()
        .AddTable(SpilloverStore.TableName);
}
