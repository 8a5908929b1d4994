using JustCallFx.Core.Accounts;
using JustCallFx.Core.Issues;
using JustCallFx.Core.Receiving;
using JustCallFx.Core.Receiving.Alarms;
using JustCallFx.Core.Receiving.Books;
using JustCallFx.Core.Tests.Issues;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Receiving.Alarms;

/// <summary>What operations are told of failing signatures.</summary>
public sealed class SignatureAlarmTests : IDisposable
{
    private readonly AccountDirectory accounts = new(TestSettings.With(("JustCall:Accounts:default:ApiSecret", "not-real")));
    private readonly FakeClock clock = new();
    private readonly FakeIssues issues = new();
    private readonly WebhookBooks books;
    private readonly SignatureAlarm alarm;

    public SignatureAlarmTests()
    {
        books = new WebhookBooks(accounts, clock);
        alarm = new SignatureAlarm(books, issues, clock);
    }

    public void Dispose() => accounts.Dispose();

    [Theory]
    [InlineData(WebhookCause.Forged)]
    [InlineData(WebhookCause.SignatureMissing)]
    [InlineData(WebhookCause.SignatureUnsupported)]
    [InlineData(WebhookCause.Stale)]
    public async Task Failures_raise_an_issue_of_the_account_that_says_how_many(WebhookCause cause)
    {
        Receive(accounts.Find("default"), cause, 7);
        Receive(accounts.Find("default"), WebhookCause.Accepted, 3);
        Receive(accounts.Find("default"), WebhookCause.Ping, 100);

        await alarm.TellAsync([], default);

        var raised = Assert.Single(issues.Raised);
        Assert.Equal((IssueKinds.SignatureFailures, "default"), (raised.Kind, raised.Account));
        Assert.Equal("7 of 10 requests within 10 minutes had no valid signature.", raised.Summary);
    }

    [Fact]
    public async Task It_says_when_none_was_genuine()
    {
        Receive(accounts.Find("default"), WebhookCause.Forged, 5);

        await alarm.TellAsync([], default);

        Assert.Equal("5 requests within 10 minutes had no valid signature, and none had one.", Assert.Single(issues.Raised).Summary);
    }

    [Fact]
    public async Task What_is_sent_to_accounts_that_do_not_exist_is_no_issue()
    {
        Receive(account: null, WebhookCause.Forged, 500);

        await alarm.TellAsync([], default);

        Assert.Empty(issues.Raised);
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    public async Task It_is_over_when_no_instance_saw_it_for_half_an_hour(int minutes, int resolved)
    {
        var issue = AnIssue.Of(IssueKinds.SignatureFailures, "default", clock.GetUtcNow());
        clock.Advance(TimeSpan.FromMinutes(minutes));

        await alarm.AssessAsync([issue, AnIssue.Of(IssueKinds.DeadLetters)], default);

        Assert.Equal(resolved, issues.Resolved.Count);
    }

    private void Receive(Account? account, WebhookCause cause, int times)
    {
        for (var time = 0; time < times; time++)
            books.Of(account).Count(new Reception(clock.GetUtcNow(), account, cause));
    }
}
