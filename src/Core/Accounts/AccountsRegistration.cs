using JustCallFx.Core.Issues;
using JustCallFx.Core.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Accounts;

/// <summary>Puts the accounts into the app.</summary>
public static class AccountsRegistration
{
    /// <summary>Adds the <see cref="AccountDirectory"/>.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddSingleton<AccountDirectory>()
        .AddSingleton<ISettingsCheck>(provider => provider.GetRequiredService<AccountDirectory>())
        .AddSingleton<SettingsAlarm>()
        .AddIssueEvidence<SettingsAlarm>()
        .AddSingleton<RemovedAccounts>()
        .AddIssueEvidence<RemovedAccounts>();
}
