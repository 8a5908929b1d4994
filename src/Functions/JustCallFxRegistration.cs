using JustCallFx.Core.Accounts;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.Connections;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Forgetting;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Ops;
using JustCallFx.Core.OptOuts;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Retention;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Settings;
using JustCallFx.Core.SmsApi;
using JustCallFx.Core.Spillover;
using JustCallFx.Core.Subscribing;
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
            .AddReceiving()
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
            .AddRetention()
            .AddForgetting()
            .AddOps()
            .AddSettingsReport()
            .AddSingleton<SubscriberLoop>()
            .AddSingleton<SubscriberCatalog>()
            .AddSingleton<SubscriberReports>()
            .AddSingleton<OpsDoor>()
            .AddSingleton<ConversationDesk>();
    }
}
