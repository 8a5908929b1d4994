using JustCallFx.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Issues;

/// <summary>Puts operations' inbox into the app.</summary>
public static class IssuesRegistration
{
    /// <summary>Adds the <see cref="IssueStore"/> and <see cref="IIssues"/>, through which the parts tell what they notice.</summary>
    public static IServiceCollection AddIssues(this IServiceCollection services) => services
        .AddSingleton<IssueStore>()
        .AddSingleton<IssueInbox>()
        .AddSingleton<IIssues>(provider => provider.GetRequiredService<IssueInbox>())
        .AddSingleton<IssueGauge>()
        .AddSingleton<IssueAssessment>()
        .AddHostedService<IssueWriting>()
        .AddTable(IssueStore.TableName);

    /// <summary>Adds a part that tells what its instance notices.</summary>
    internal static IServiceCollection AddIssueSource<TPart>(this IServiceCollection services)
        where TPart : class, IIssueSource => services.AddSingleton<IIssueSource>(provider => provider.GetRequiredService<TPart>());

    /// <summary>Adds a part that has evidence of issues.</summary>
    internal static IServiceCollection AddIssueEvidence<TPart>(this IServiceCollection services)
        where TPart : class, IIssueEvidence => services.AddSingleton<IIssueEvidence>(provider => provider.GetRequiredService<TPart>());
}
