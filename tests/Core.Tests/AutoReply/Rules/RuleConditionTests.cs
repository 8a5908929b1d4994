using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.Tests.AutoReply.Rules;

/// <summary>For which occasions rules are meant.</summary>
public sealed class RuleConditionTests
{
    [Theory]
    [InlineData("HOURS", true)]
    [InlineData("hours?", true)]
    [InlineData("What are your Hours, please", true)]
    [InlineData("(hours)", true)]
    [InlineData("ｈｏｕｒｓ", true)]
    [InlineData("ho\u200Burs", true)]
    [InlineData("hours🙂", true)]
    [InlineData("happyhours", false)]
    [InlineData("hour s", false)]
    [InlineData("", false)]
    public void A_keyword_is_a_whole_word_in_any_case(string text, bool isMeant) => AssertMeant(isMeant, "\"keywords\": [\"Hours\"]", AnOccasion.Text(text));

    [Theory]
    [InlineData("Your opening-hours?", true)]
    [InlineData("opening  HOURS", true)]
    [InlineData("opening of hours", false)]
    public void A_phrase_is_its_words_one_after_the_other(string text, bool isMeant) =>
        AssertMeant(isMeant, "\"keywords\": [\"price\", \"opening hours\"]", AnOccasion.Text(text));

    [Theory]
    [InlineData("ÄNDERUNG bitte", "änderung", true)]
    [InlineData("A\u0308nderung", "änderung", true)]
    [InlineData("Καλημέρα", "ΚΑΛΗΜΈΡΑ", true)]
    [InlineData("価格 を", "価格", true)]
    public void Keywords_are_found_in_any_script(string text, string keyword, bool isMeant) =>
        AssertMeant(isMeant, $"\"keywords\": [\"{keyword}\"]", AnOccasion.Text(text));

    [Theory]
    [InlineData("Order 4711 is late", true)]
    [InlineData("ORDER 1", true)]
    [InlineData("my order", false)]
    public void A_pattern_is_found_anywhere_in_any_case(string text, bool isMeant) => AssertMeant(isMeant, "\"pattern\": \"order [0-9]+\"", AnOccasion.Text(text));

    [Fact]
    public void Of_a_text_longer_than_any_a_pattern_sees_the_first_1600_characters()
    {
        AssertMeant(true, "\"pattern\": \"^(a+)+$\"", AnOccasion.Text(new string('a', 1600) + "!"));
        AssertMeant(false, "\"pattern\": \"^(a+)+$\"", AnOccasion.Text(new string('a', 1599) + "!"));
    }

    [Theory]
    [InlineData("true", 1, 0, 0, true)]
    [InlineData("true", 2, 0, 0, false)]
    [InlineData("true", 1, 1, 0, false)]
    [InlineData("true", 1, 0, 1, false)]
    [InlineData("false", 1, 0, 0, false)]
    [InlineData("false", 2, 0, 0, true)]
    public void A_first_contact_is_the_first_that_is_known_in_either_direction(string first, int inbound, int outbound, int calls, bool isMeant) =>
        AssertMeant(isMeant, $"\"firstContact\": {first}", AnOccasion.Text("Hello", new() { InboundTexts = inbound, OutboundTexts = outbound, Calls = calls }));

    [Fact]
    public void Whoever_has_talked_to_us_is_no_first_contact() =>
        AssertMeant(false, "\"firstContact\": true", AnOccasion.Text("Hello", new() { InboundTexts = 1, LastTalkAt = AnOccasion.Noon }));

    [Theory]
    [InlineData("true", "2026-03-02T13:59:59Z", true)]
    [InlineData("true", "2026-03-02T14:00:00Z", false)]
    [InlineData("true", "2026-03-02T21:59:59Z", false)]
    [InlineData("true", "2026-03-02T22:00:00Z", true)]
    [InlineData("true", "2026-03-07T15:00:00Z", true)]
    [InlineData("false", "2026-03-02T14:00:00Z", true)]
    [InlineData("false", "2026-03-07T15:00:00Z", false)]
    public void Business_hours_are_those_of_the_account_when_it_happened(string outside, string at, bool isMeant)
    {
        var occasion = AnOccasion.Text("Hello") with { OccurredAt = DateTimeOffset.Parse(at, null) };

        AssertMeant(isMeant, $"\"outsideBusinessHours\": {outside}", occasion);
    }

    [Fact]
    public void A_rule_is_meant_for_its_own_event_only()
    {
        var rules = Judging.Rules(Judging.When("\"event\": \"call.missed\"", "call"), Judging.When("\"event\": \"voicemail.received\", \"keywords\": [\"refund\"]", "mail"));

        Assert.Equal("call", rules.RuleFor(AnOccasion.MissedCall()));
        Assert.Equal("mail", rules.RuleFor(AnOccasion.Voicemail("I want a refund.")));
        Assert.Null(rules.RuleFor(AnOccasion.Voicemail(null)));
        Assert.Null(rules.RuleFor(AnOccasion.Text("refund")));
    }

    [Fact]
    public void Of_several_rules_the_first_decides()
    {
        var rules = Judging.Rules(Judging.When("\"event\": \"sms.received\", \"keywords\": [\"price\"]", "price"), Judging.When("\"event\": \"sms.received\"", "other"));

        Assert.Equal("price", rules.RuleFor(AnOccasion.Text("price")));
        Assert.Equal("other", rules.RuleFor(AnOccasion.Text("hello")));
    }

    [Fact]
    public void All_conditions_of_a_rule_must_hold() =>
        AssertMeant(false, "\"keywords\": [\"hello\"], \"firstContact\": true", AnOccasion.Text("hello", new() { InboundTexts = 2 }));

    [Theory]
    [InlineData("DEFAULT", true)]
    [InlineData("other", false)]
    public void A_rule_may_be_for_some_accounts_only(string account, bool isMeant)
    {
        var rules = Judging.Rules($$"""{ "name": "rule", "accounts": ["{{account}}"], "when": { "event": "sms.received" }, "then": { "reply": "Yes." } }""");

        Assert.Equal(isMeant, rules.RuleFor(AnOccasion.Text("hello")) is not null);
    }

    private static void AssertMeant(bool isMeant, string when, ReplyOccasion occasion) =>
        Assert.Equal(isMeant, Judging.Rules(Judging.When($"\"event\": \"sms.received\", {when}")).RuleFor(occasion) is not null);
}
