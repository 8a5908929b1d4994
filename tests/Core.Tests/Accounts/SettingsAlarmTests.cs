using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Settings;
using JustCallFx.Core.Tests.Issues;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Accounts;

/// <summary>What operations are told of faulty settings where the app goes on.</summary>
public sealed class SettingsAlarmTests
{
    private readonly FakeIssues issues = new();

    [Fact]
    public async Task Each_account_with_a_fault_has_an_issue_that_names_the_setting_and_no_secret()
    {
        using var accounts = Accounts(("good", "not-real-0001"), ("bad", "@Microsoft.KeyVault(SecretUri=https://vault.test/s?v=1)"));

        await new SettingsAlarm(accounts, [accounts], issues).AssessAsync([], default);

        var raised = Assert.Single(issues.Raised);
        Assert.Equal((IssueKinds.ConfigurationFault, "bad"), (raised.Kind, raised.Account));
        Assert.StartsWith("JustCall__Accounts__bad__ApiSecret: found a Key Vault reference", raised.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("vault.test", raised.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_of_the_app_are_one_issue_of_the_app()
    {
        using var accounts = Accounts(("good", "not-real-0001"));
        var check = new Check([new("A", "nothing", "one"), new("B", "'x'", "another")]);

        await new SettingsAlarm(accounts, [accounts, check], issues).AssessAsync([], default);

        var raised = Assert.Single(issues.Raised);
        Assert.Equal((IssueReport.WholeApp, "A: found nothing; wanted one. B: found 'x'; wanted another."), (raised.Account, raised.Summary));
    }

    [Fact]
    public async Task A_fault_that_is_told_is_not_told_again()
    {
        using var accounts = Accounts(("bad", ""));

        await new SettingsAlarm(accounts, [accounts], issues).AssessAsync([Told("bad", $"{accounts.Find("bad")!.Faults[0]}")], default);

        Assert.Empty(issues.Raised);
        Assert.Empty(issues.Resolved);
    }

    [Fact]
    public async Task A_start_with_another_fault_tells_of_that()
    {
        using var accounts = Accounts(("bad", ""));

        await new SettingsAlarm(accounts, [accounts], issues).AssessAsync([Told("bad", "JustCall__Accounts__bad__Replies: found another fault.")], default);

        Assert.StartsWith("JustCall__Accounts__bad__ApiSecret", Assert.Single(issues.Raised).Summary, StringComparison.Ordinal);
        Assert.Empty(issues.Resolved);
    }

    [Fact]
    public async Task A_start_without_the_fault_resolves_it_also_where_the_account_is_gone()
    {
        using var accounts = Accounts(("good", "not-real-0001"));
        Issue[] standing = [Told("good"), Told("gone")];

        await new SettingsAlarm(accounts, [accounts], issues).AssessAsync(standing, default);

        Assert.Equal(["good", "gone"], issues.Resolved.Select(one => one.Account));
    }

    [Fact]
    public async Task What_JustCall_refuses_is_left_to_who_asked_it()
    {
        using var accounts = Accounts(("good", "not-real-0001"));

        await new SettingsAlarm(accounts, [accounts], issues).AssessAsync([AnIssue.Of(IssueKinds.ApiRefused, "good")], default);

        Assert.Empty(issues.Resolved);
    }

    private static Issue Told(string account, string summary = "") => AnIssue.Of(IssueKinds.ConfigurationFault, account) with { Summary = summary };

    private static AccountDirectory Accounts(params (string Name, string Secret)[] accounts) =>
        new(TestSettings.With([.. accounts.Select(one => ($"JustCall:Accounts:{one.Name}:ApiSecret", (string?)one.Secret))]));

    private sealed record Check(IReadOnlyList<SettingFault> Faults) : ISettingsCheck;
}
