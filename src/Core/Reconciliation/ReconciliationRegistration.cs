using JustCallFx.Core.Settings;
using JustCallFx.Core.Storage;
using JustCallFx.Core.WebhookHealth;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Reconciliation;

/// <summary>Puts into the app the reading back of what no webhook told.</summary>
public static class ReconciliationRegistration
{
    /// <summary>Adds the <see cref="ReconciliationRun"/> and the <see cref="ReconciliationStore"/>.</summary>
    public static IServiceCollection AddReconciliation(this IServiceCollection services) => services
        .AddSingleton<ReconciliationSettings>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<ReconciliationSettings>())
        .AddSingleton<ReadBackPublisher>()
        .AddSingleton<TextSweep>()
        .AddSingleton<ReconciliationPlan>()
        .AddSingleton<ReconciliationVerdict>()
        .AddSingleton<ReconciliationStore>()
        .AddSingleton<ReconciliationRun>()
        .AddSingleton<IReadBack, WebhookReadBack>()
        .AddTable(ReconciliationStore.TableName);
}
