using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Rules;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Tests.AutoReply;

/// <summary>What a rule that nothing stops does.</summary>
public sealed class ReplyJudgeTests
{
    // 4 in the morning where Ana is.
    private static readonly DateTimeOffset Night = AnOccasion.Noon;
    private static readonly DateTimeOffset EightInCalifornia = new(2026, 3, 2, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_answer_to_a_text_is_given_also_at_night() => Assert.Null(Reply(Judging.Rules(Judging.Hours()), AnOccasion.Text("hours")).NotBefore);

    [Theory]
    [InlineData("call.missed")]
    [InlineData("voicemail.received")]
    public void A_text_about_a_call_waits_for_the_morning_where_the_contact_is(string eventName)
    {
        var occasion = AnOccasion.Voicemail(null) with { EventName = eventName };

        var reply = Reply(Judging.Rules(Judging.When($"\"event\": \"{eventName}\"")), occasion);

        Assert.Equal((EightInCalifornia, "quiet hours where the contact is"), (reply.NotBefore, reply.WaitsBecause));
    }

    [Theory]
    [InlineData("+18005550100")]
    [InlineData("+79161234567")]
    public void Where_the_number_tells_no_zone_the_accounts_own_counts(string contact)
    {
        var rules = Judging.Set("""
            { "accounts": { "*": { "timeZone": "Pacific/Auckland" } }, "rules": [{ "name": "a", "when": { "event": "call.missed" }, "then": { "reply": "Yes." } }] }
            """);

        var reply = Reply(rules, AnOccasion.MissedCall() with { Contact = PhoneNumber.Parse(contact)!.Value });

        // 1 in the morning there.
        Assert.Equal(AnOccasion.Noon.AddHours(7), reply.NotBefore);
    }

    [Fact]
    public void A_text_about_a_call_by_day_does_not_wait() =>
        Assert.Null(Reply(Judging.Rules(Judging.When("\"event\": \"call.missed\"")), AnOccasion.MissedCall().At(EightInCalifornia)).NotBefore);

    [Theory]
    [InlineData("wait", true)]
    [InlineData("send", false)]
    public void A_rule_says_itself_what_it_does_at_night(string quiet, bool waits) =>
        Assert.Equal(waits, Reply(Judging.Rules(Judging.Hours(then: $", \"quietHours\": \"{quiet}\"")), AnOccasion.Text("hours")).NotBefore is not null);

    [Theory]
    [InlineData("", QuietChoice.Send)]
    [InlineData(""", "quietHours": "wait" """, QuietChoice.Wait)]
    public void What_its_rule_wants_at_night_goes_with_a_reply_that_may_only_be_sent_then(string then, QuietChoice choice) =>
        Assert.Equal(choice, Reply(Judging.Rules(Judging.Hours(then)), AnOccasion.Text("hours")).QuietHours);

    [Fact]
    public void A_reply_may_silence_those_that_follow()
    {
        var reply = Reply(Judging.Rules(Judging.Hours(then: """, "pause": "1.00:00:00" """)), AnOccasion.Text("hours"));

        Assert.Equal(Night.AddDays(1), reply.PauseUntil);
    }

    [Theory]
    [InlineData(ReplyMode.On, false)]
    [InlineData(ReplyMode.Shadow, true)]
    public void A_rule_may_pause_and_say_nothing(ReplyMode mode, bool isShadow)
    {
        var rules = Judging.Rules("""{ "name": "human", "when": { "event": "sms.received", "keywords": ["agent"] }, "then": { "pause": "02:00:00" } }""");

        Assert.Equal(new ReplyDecision.Pause("human", Night.AddHours(2), isShadow), rules.Judge(AnOccasion.Text("Agent!"), mode, isRefused: true));
    }

    [Theory]
    [InlineData("Jordan Lee", "Hi Jordan Lee, call +14155551234")]
    [InlineData(" Jordan\n Lee ", "Hi Jordan Lee, call +14155551234")]
    [InlineData(null, "Hi there, call +14155551234")]
    [InlineData("", "Hi there, call +14155551234")]
    [InlineData("+14155559876", "Hi there, call +14155551234")]
    [InlineData("Jordan Jordan Jordan Jordan Jordan Jordan Jordan Jordan Jordan", "Hi there, call +14155551234")]
    public void A_reply_names_the_contact_where_the_name_is_one(string? name, string text)
    {
        var rules = Judging.Rules("""{ "name": "greeting", "when": { "event": "sms.received" }, "then": { "reply": "Hi {name|there}, call {line}" } }""");

        Assert.Equal(text, Reply(rules, AnOccasion.Text("Hello") with { ContactName = name }).Text);
    }

    [Fact]
    public void A_name_that_would_make_the_text_too_long_to_be_sent_is_left_out()
    {
        var rules = Judging.Rules($$"""{ "name": "long", "when": { "event": "sms.received" }, "then": { "reply": "Hi {name|there}, {{new string('a', 900)}}" } }""");

        Assert.StartsWith("Hi there, ", Reply(rules, AnOccasion.Text("Hello") with { ContactName = "Żaneta" }).Text, StringComparison.Ordinal);
        Assert.StartsWith("Hi Ana, ", Reply(rules, AnOccasion.Text("Hello") with { ContactName = "Ana" }).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_reply_says_stays_out_of_logs() =>
        Assert.Equal("hours, not before ", Reply(Judging.Rules(Judging.Hours()), AnOccasion.Text("hours")).ToString());

    private static ReplyDecision.Reply Reply(RuleSet rules, ReplyOccasion occasion) => Assert.IsType<ReplyDecision.Reply>(rules.Judge(occasion));
}
