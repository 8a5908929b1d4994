using JustCallFx.Core.Issues;
using JustCallFx.Core.Settings;

namespace JustCallFx.Core.Accounts;

/// <summary>
/// Tells operations of settings that are missing or wrong, for each account and for the app: where it goes on with the parts that are well,
/// nothing else would say so after the start. The next start without the fault resolves it. What other parts find wrong is theirs to resolve.
/// </summary>
internal sealed class SettingsAlarm(AccountDirectory accounts, IEnumerable<ISettingsCheck> checks, IIssues issues) : IIssueEvidence
{
    /// <summary>The part of issues that this tells of.</summary>
    public const string Part = "settings";

    private const string Advice = "Correct the settings and restart the app; until then the part that needs them does not work.";

    /// <inheritdoc />
    public async Task AssessAsync(IReadOnlyList<Issue> standing, CancellationToken cancellationToken)
    {
        var told = standing.Where(issue => issue is { Kind: IssueKinds.ConfigurationFault, Part: Part }).Select(issue => issue.Account).ToList();
        var faults = Faults();
        foreach (var (account, found) in faults.Where(one => !told.Contains(one.Key)))
        {
            var report = new IssueReport(IssueKinds.ConfigurationFault, account, string.Join(' ', found), Advice) { Part = Part };
            await issues.RaiseAsync(report, cancellationToken);
        }

        foreach (var account in told.Where(one => !faults.ContainsKey(one)))
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
