using JustCallFx.Core.Issues;
using JustCallFx.Core.Receiving.Alarms;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.WebhookHealth;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Receiving;

/// <summary>Puts receiving into the app.</summary>
public static class ReceivingRegistration
{
    /// <summary>Adds the <see cref="WebhookReceiver"/>.</summary>
    public static IServiceCollection AddReceiving(this IServiceCollection services) => services
        .AddSingleton<WebhookBooks>()
        .AddSingleton<ILastRequests>(provider => provider.GetRequiredService<WebhookBooks>())
        .AddSingleton<FailedDeliveries>()
        .AddSingleton<WebhookJournal>()
        .AddSingleton<SignatureAlarm>()
        .AddIssueSource<SignatureAlarm>()
        .AddIssueEvidence<SignatureAlarm>()
        .AddSingleton<DeliveryReader>()
        .AddSingleton<WebhookReceiver>();
}
