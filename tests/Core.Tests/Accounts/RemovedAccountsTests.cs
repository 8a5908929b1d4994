using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Tests.Issues;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Accounts;

/// <summary>What becomes of the issues of an account that is taken out of the settings.</summary>
public sealed class RemovedAccountsTests
{
    [Fact]
    public async Task They_are_over_an_hour_after_anybody_noticed_them()
    {
        var (clock, issues) = (new FakeClock(), new FakeIssues());
        var now = clock.GetUtcNow();
        using var accounts = new AccountDirectory(TestSettings.With(("JustCall:Accounts:kept:ApiSecret", "not-real-0001")));
        Issue[] standing =
        [
            AnIssue.Of(IssueKinds.WebhookPaused, "gone", now.AddHours(-1)),
            AnIssue.Of(IssueKinds.EventsMissed, "new", now.AddMinutes(-59)),
            AnIssue.Of(IssueKinds.WebhookPaused, "kept", now.AddDays(-1)),
            AnIssue.Of(IssueKinds.OverdueRetries, lastSeenAt: now.AddDays(-1)),
        ];

        await new RemovedAccounts(accounts, issues, clock).AssessAsync(standing, default);

        Assert.Equal([(IssueKinds.WebhookPaused, "gone")], issues.Resolved.Select(one => (one.Kind, one.Account)));
    }
}
