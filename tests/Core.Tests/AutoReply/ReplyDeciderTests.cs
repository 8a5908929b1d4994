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
    private readonly Mock<IContactNames> names = new();
    private readonly AccountDirectory accounts = new(TestSettings.With(
        ("JustCall:Accounts:default:ApiSecret", "not-real"), ("JustCall:Accounts:default:ApiKey", "not-real"), ("JustCall:Accounts:default:Replies", "on"),
        ("JustCall:Accounts:quiet:ApiSecret", "not-real")));

    private RuleBook book = null!;
    private ReplyDecider decider = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(RuleStore.TableName);
        book = new RuleBook(new RuleStore(tables.Client, new RuleSeed(), tables.Clock), tables.Clock, NullLogger<RuleBook>.Instance);
        decider = new ReplyDecider(accounts, book, consent.Object, names.Object, new ReplyLimits(TestSettings.With()));
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
        consent.Setup(all => all.IsRefusedAsync(It.Is<ReplyOccasion>(asked => asked.Text == "HOURS"), default)).ReturnsAsync(true);

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

    [Fact]
    public async Task Whom_no_event_names_the_address_book_does()
    {
        names.Setup(all => all.NameOfAsync(AnOccasion.Account, AnOccasion.Ana, default)).ReturnsAsync("Jordan Lee");

        Assert.StartsWith("Hi Jordan Lee, ", Assert.IsType<ReplyDecision.Reply>(await DecideAsync(AnOccasion.Text("HOURS"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_nobody_names_is_greeted_all_the_same() =>
        Assert.StartsWith("Hi there, ", Assert.IsType<ReplyDecision.Reply>(await DecideAsync(AnOccasion.Text("HOURS"))).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_address_book_is_not_asked_for_a_name_that_an_event_tells_or_for_a_reply_that_is_withheld()
    {
        var named = await DecideAsync(AnOccasion.Text("HOURS") with { ContactName = "Ana" });
        var late = await DecideAsync(AnOccasion.Text("HOURS") with { OccurredAt = AnOccasion.Noon.AddHours(-1) });

        Assert.StartsWith("Hi Ana, ", Assert.IsType<ReplyDecision.Reply>(named).Text, StringComparison.Ordinal);
        Assert.IsType<ReplyDecision.Withheld>(late);
        names.VerifyNoOtherCalls();
    }

    [Fact]
    public async Task The_address_book_is_not_asked_where_the_reply_names_nobody()
    {
        await new RuleStore(tables.Client, new RuleSeed(), tables.Clock).ReplaceAsync(
            """{ "rules": [{ "name": "hours", "when": { "event": "sms.received" }, "then": { "reply": "We are open {hours}." } }] }"""u8.ToArray(), "test", null, default);

        Assert.Equal("We are open Mon-Fri 09:00-17:00.", Assert.IsType<ReplyDecision.Reply>(await DecideAsync(AnOccasion.Text("HOURS"))).Text);
        names.VerifyNoOtherCalls();
    }

    private ValueTask<ReplyDecision> DecideAsync(ReplyOccasion occasion) => decider.DecideAsync(occasion, default);
}
