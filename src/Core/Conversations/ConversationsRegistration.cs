using JustCallFx.Core.Settings;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Conversations;

/// <summary>Puts conversations into the app.</summary>
public static class ConversationsRegistration
{
    /// <summary>Adds the <see cref="ConversationStore"/> with its index and ids.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<ConversationIds>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<ConversationIds>())
        .AddSingleton<AgentPause>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<AgentPause>())
        .AddSingleton<EventMemory>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<EventMemory>())
        .AddSingleton<ConversationIndex>()
        .AddSingleton<ConversationFinder>()
        .AddSingleton<TimelineReader>()
        .AddSingleton<IndexRebuild>()
        .AddSingleton<ForgottenContacts>()
        .AddSingleton<ConversationStore>()
        .AddSingleton<KnownTexts>()
        .AddTable(ConversationKeys.Table)
        .AddTable(ConversationIndex.TableName)
        .AddTable(ForgottenContacts.TableName);
}
