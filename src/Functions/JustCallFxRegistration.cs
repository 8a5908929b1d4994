using JustCallFx.Core.Accounts;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Backfill;
using JustCallFx.Core.Backlog;
using JustCallFx.Core.Connections;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Forgetting;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Minutes;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Ops;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Reconciliation;
using JustCallFx.Core.Retention;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Settings;
using JustCallFx.Core.SmsApi;
using JustCallFx.Core.Spillover;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.WebhookHealth;
using JustCallFx.Functions.Ops;
using JustCallFx.Functions.Subscribers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JustCallFx.Functions;

/// <summary>The product: one line per capability.</summary>
public static class JustCallFxRegistration
{
    /// <summary>Adds everything that the functions need.</summary>
    public static IServiceCollection AddJustCallFx(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddBrokerAndTables()
            .AddAccounts()
            .AddIssues()
            .AddReceiving()
            .AddWebhookHealth()
            .AddPublishing()
            .AddSpillover()
            .AddSetAside()
            .AddConversations()
            .AddAddressBook()
            .AddOptOuts()
            .AddAutoReply()
            .AddOutbox()
            .AddSmsApi()
            .AddNotUnderstood()
            .AddSubscribing()
            .AddBacklog()
            .AddMinutes()
            .AddRetention()
            .AddForgetting()
            .AddReconciliation()
            .AddBackfill()
            .AddOps()
            .AddSettingsReport()
            .AddSingleton<SubscriberLoop>()
            .AddSingleton<SubscriberCatalog>()
            .AddSingleton(provider => new SubscriberNames([.. provider.GetRequiredService<SubscriberCatalog>().Names]))
            .AddSingleton<SubscriberReports>()
            .AddSingleton<OpsDoor>()
            .AddSingleton<ConversationDesk>();
    }
}
