using System.Collections.Frozen;
using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;

namespace JustCallFx.Core.Accounts;

/// <summary>The JustCall accounts that the settings name, found by the last part of the webhook's route.</summary>
public sealed class AccountDirectory : ISettingsCheck, IDisposable
{
    /// <summary>Where the accounts' settings begin.</summary>
    public const string Section = "JustCall:Accounts";

    /// <summary>The account that serves the route without a name.</summary>
    public const string DefaultName = "default";

    private readonly FrozenDictionary<string, Account> accounts;

    /// <summary>Reads every account; one whose settings are wrong is kept with its faults.</summary>
    public AccountDirectory(IConfiguration configuration)
    {
        All = [.. configuration.GetSection(Section).GetChildren().Select(AccountSettings.Read).OrderBy(account => account.Name, StringComparer.Ordinal)];
        accounts = All.ToFrozenDictionary(account => account.Name, StringComparer.OrdinalIgnoreCase);
        Faults = All.Count > 0
            ? [.. All.SelectMany(account => account.Faults)]
            : [new($"JustCall__Accounts__{DefaultName}__ApiSecret", "no account at all",
                "the API secret of at least one JustCall account (JustCall: Settings, API & Webhooks)")];
    }

    /// <summary>Every account, by name.</summary>
    public IReadOnlyList<Account> All { get; }

    /// <inheritdoc />
    public IReadOnlyList<SettingFault> Faults { get; }

    /// <summary>The account of a route; null when there is none of that name.</summary>
    /// <param name="name">The route's last part; null or empty for <see cref="DefaultName"/>.</param>
    public Account? Find(string? name) => accounts.GetValueOrDefault(string.IsNullOrEmpty(name) ? DefaultName : name);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var key in All.SelectMany(account => account.SigningKeys))
            key.Dispose();
    }
}
