using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Settings;
using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.AutoReply;

/// <summary>Puts the decision on automatic replies into the app.</summary>
public static class AutoReplyRegistration
{
    /// <summary>Adds the <see cref="IReplyDecider"/>, the <see cref="IQuietHours"/> and the <see cref="RuleStore"/>.</summary>
    public static IServiceCollection AddAutoReply(this IServiceCollection services) => services
        .AddSingleton<RuleSeed>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<RuleSeed>())
        .AddSingleton<ReplyLimits>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<ReplyLimits>())
        .AddSingleton<RuleStore>()
        .AddSingleton<RuleBook>()
        .AddSingleton<IReplyDecider, ReplyDecider>()
        .AddSingleton<IQuietHours, RuledQuietHours>()
        .AddTable(RuleStore.TableName);
}
