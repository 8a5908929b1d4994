using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Settings;
using JustCallFx.Core.Storage;
using JustCallFx.Core.Subscribing.Alarms;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JustCallFx.Core.Subscribing;

/// <summary>Puts retrying and holding of events into the app.</summary>
public static class SubscribingRegistration
{
    /// <summary>Adds the <see cref="RetrySender"/> with its view, and the <see cref="SubscriberGate"/> with what it holds.</summary>
    public static IServiceCollection AddSubscribing(this IServiceCollection services)
    {
        services.TryAddSingleton(Random.Shared);
        return services
            .AddSingleton(provider => new RetrySender(provider.GetRequiredService<ServiceBusClient>().CreateSender(Topology.Retries)))
            .AddSingleton<RetryStore>()
            .AddSingleton<RetryScheduler>()
            .AddSingleton<EventReader>()
            .AddSingleton<PauseStore>()
            .AddSingleton<PauseFlags>()
            .AddSingleton<SubscriberGate>()
            .AddSingleton<HeldStore>()
            .AddSingleton<HeldDrain>()
            .AddSingleton<HoldingSettings>()
            .AddSingleton<DeadLetterAlarm>()
            .AddSingleton<DeadLetterEvidence>()
            .AddIssueEvidence<DeadLetterEvidence>()
            .AddSingleton<OverdueAlarm>()
            .AddIssueEvidence<OverdueAlarm>()
            .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<HoldingSettings>())
            .AddTable(RetryStore.TableName)
            .AddTable(PauseStore.TableName)
            .AddTable(HeldStore.TableName);
    }
}
