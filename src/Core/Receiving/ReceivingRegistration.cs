using JustCallFx.Core.Receiving.Books;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Receiving;

/// <summary>Puts receiving into the app.</summary>
public static class ReceivingRegistration
{
    /// <summary>Adds the <see cref="WebhookReceiver"/>.</summary>
    public static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<WebhookBooks>()
        .AddSingleton<WebhookJournal>()
        .AddSingleton<DeliveryReader>()
        .AddSingleton<WebhookReceiver>();
}
