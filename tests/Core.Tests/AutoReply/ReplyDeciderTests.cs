using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace JustCallFx.Core.Tests.AutoReply;

/// <summary>The decision by the active rules, the account's mode and the contact's consent.</summary>
public sealed class ReplyDeciderTests : IAsyncLifetime
{
    private readonly TablesFloor tables = new();
    private readonly Mock<IConsent> consent = new();
    private readonly AccountDirectory accounts = new(TestSettings.With(
        ("JustCall:Accounts:default:ApiSecret", "not-real"), ("JustCall:Accounts:default:ApiKey", "not-real"), ("JustCall:Accounts:default:Replies", "on"),
        ("JustCall:Accounts:quiet:ApiSecret", "not-real")));

    private RuleBook book = null!;
    private ReplyDecider decider = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(RuleStore.TableName);
        book = new RuleBook(new RuleStore(tables.Client, new RuleSeed(), tables.Clock), tables.Clock, NullLogger<RuleBook>.Instance);
        decider = new ReplyDecider(accounts, book, consent.Object, new ReplyLimits(TestSettings.With()));
    }

    public async Task DisposeAsync()
    {
        book.Dispose();
        accounts.Dispose();
        await tables.DisposeAsync();
    }

    [Fact]
    public async Task A_text_that_a_rule_is_meant_for_gets_its_reply() =>
        Assert.Equal("hours", Assert.IsType<ReplyDecision.Reply>(await DecideAsync(AnOccasion.Text("HOURS"))).Rule);

    [Fact]
    public async Task Who_wants_no_texts_gets_none()
    {
        consent.Setup(all => all.IsRefusedAsync(AnOccasion.Account, AnOccasion.Ana, "HOURS", default)).ReturnsAsync(true);

        Assert.Equal(ReplyGuard.OptedOut, Assert.IsType<ReplyDecision.Withheld>(await DecideAsync(AnOccasion.Text("HOURS"))).Guard);
    }

    [Fact]
    public async Task Whether_texts_are_wanted_is_not_asked_where_no_rule_is_meant()
    {
        Assert.IsType<ReplyDecision.NoRule>(await DecideAsync(AnOccasion.Text("Hello")));

        consent.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task An_account_that_does_not_answer_asks_nothing_either()
    {
        var decided = await DecideAsync(AnOccasion.Text("HOURS") with { Account = "quiet" });

        Assert.Equal(ReplyGuard.RepliesOff, Assert.IsType<ReplyDecision.Withheld>(decided).Guard);
        consent.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task An_account_that_is_gone_gets_no_reply() =>
        Assert.IsType<ReplyDecision.NoRule>(await DecideAsync(AnOccasion.Text("HOURS") with { Account = "gone" }));

    private ValueTask<ReplyDecision> DecideAsync(ReplyOccasion occasion) => decider.DecideAsync(occasion, default);
}
