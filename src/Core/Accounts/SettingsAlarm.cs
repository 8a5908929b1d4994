using JustCallFx.Core.Issues;
using JustCallFx.Core.Settings;

namespace JustCallFx.Core.Accounts;

/// <summary>
/// Tells operations of settings that are missing or wrong, for each account and for the app: where it goes on with the parts that are well,
/// nothing else would say so after the start. The next start without the fault resolves it.
/// </summary>
internal sealed class SettingsAlarm(AccountDirectory accounts, IEnumerable<ISettingsCheck> checks, IIssues issues) : IIssueEvidence
{
    private const string Advice = "Correct the settings and restart the app; until then the part that needs them does not work.";

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var told = standing.Where(issue => issue.Kind == IssueKinds.ConfigurationFault).ToDictionary(issue => issue.Account, issue => issue.Summary);
        var faults = Faults().ToDictionary(one => one.Key, one => string.Join(' ', one.Value));
        foreach (var (account, found) in faults.Where(one => told.GetValueOrDefault(one.Key) != one.Value))
            await issues.RaiseAsync(new(IssueKinds.ConfigurationFault, account, found, Advice), cancellationToken);
        foreach (var account in told.Keys.Where(one => !faults.ContainsKey(one)))
            await issues.ResolveAsync(IssueKinds.ConfigurationFault, account, "The app has started without the fault.", cancellationToken);
    }

    private Dictionary<string, IReadOnlyList<SettingFault>> Faults()
    {
        var faults = accounts.All.Where(account => !account.Faults.IsEmpty)
            .ToDictionary(account => account.Name, IReadOnlyList<SettingFault> (account) => account.Faults);
        var ofAccounts = accounts.All.SelectMany(account => account.Faults).ToHashSet();
        List<SettingFault> others = [.. checks.SelectMany(check => check.Faults).Where(fault => !ofAccounts.Contains(fault))];
        if (others.Count > 0)
            faults[IssueReport.WholeApp] = others;
        return faults;
    }
}
