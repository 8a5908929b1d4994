using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Publishing;

/// <summary>Puts publishing into the app.</summary>
public static class PublishingRegistration
{
    /// <summary>Adds the <see cref="EventOutlet"/> to the events' topic.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddSingleton(provider => new EventPublisher(provider.GetRequiredService<ServiceBusClient>().CreateSender(Topology.Events)))
        .AddSingleton<EventOutlet>();
}
