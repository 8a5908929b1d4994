using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>Puts the watching of the webhook's health into the app.</summary>
public static class WebhookHealthRegistration
{
    /// <summary>Adds the evidence, the <see cref="HealthAssessment"/>, and their table.</summary>
    public static IServiceCollection AddWebhookHealth(this IServiceCollection services) => services
        .AddSingleton<HealthStore>()
        .AddSingleton<HealthGauge>()
        .AddSingleton<HealthContexts>()
        .AddSingleton<HealthDuties>()
        .AddSingleton<HealthAssessment>()
        .AddSingleton<ArrivalLog>()
        .AddSingleton<DoorReport>()
        .AddSingleton<HealthDesk>()
        .AddHostedService<DoorWatch>()
        .AddTable(HealthStore.TableName);
}
