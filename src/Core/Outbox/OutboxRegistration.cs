using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Outbox;

/// <summary>Puts the sending of automatic replies into the app.</summary>
public static class OutboxRegistration
{
    /// <summary>Adds the outbox, what sends from it, and the decision that conversations take with each event.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddSingleton<OutboxStore>()
        .AddSingleton<OpenReplies>()
        .AddSingleton(provider => new OutboxMessages(provider.GetRequiredService<ServiceBusClient>().CreateSender(Topology.SmsOutbox)))
        .AddSingleton<ReplyOutbox>()
        .AddSingleton<IOutbox>(provider => provider.GetRequiredService<ReplyOutbox>())
        .AddSingleton<ConversationReplies>()
        .AddSingleton<ReplyClaims>()
        .AddSingleton<ReplySender>()
        .AddSingleton<ReplySearch>()
        .AddSingleton<ReplyAlarm>()
        .AddIssueSource<ReplyAlarm>()
        .AddIssueEvidence<ReplyAlarm>()
        .AddSingleton<ReplyDispatcher>()
        .AddSingleton<OverdueReplies>()
        .AddSingleton<ReplyDesk>()
        .AddTable(OpenReplies.TableName);
}
