using System.Collections.Immutable;
using JustCallFx.Core.Accounts;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Guards;
using JustCallFx.Core.Contacts;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Tests.AutoReply.Guards;

/// <summary>What stops a reply, one guard after the other.</summary>
public sealed class GuardTests
{
    private static readonly DateTimeOffset Noon = AnOccasion.Noon;
    private static readonly ReplyFacts Facts = new() { InboundTexts = 2 };

    [Fact]
    public void Without_a_reason_against_it_a_text_gets_its_reply()
    {
        var reply = Assert.IsType<ReplyDecision.Reply>(Decide(Facts));

        Assert.Equal(("hours", "We are open Mon-Fri 09:00-17:00.", null, false), (reply.Rule, reply.Text, reply.NotBefore, reply.IsShadow));
    }

    [Fact]
    public void Guards_are_asked_in_the_order_in_which_they_are_named() =>
        Assert.Equal(Enum.GetValues<ReplyGuard>(), ReplyGuards.InOrder.Select(guard => guard.Name));

    [Fact]
    public void Every_guard_has_a_name_of_its_own() =>
        Assert.Equal(
            "replies-off opted-out paused too-old already-answered loop-suspected cooldown same-text same-call short-code quiet-hours",
            string.Join(' ', Enum.GetValues<ReplyGuard>().Select(ReplyGuardNames.Of)));

    [Fact]
    public void An_account_whose_replies_are_off_gives_none() => AssertHeld(ReplyGuard.RepliesOff, Decide(Facts, mode: ReplyMode.Off));

    [Fact]
    public void A_shadow_shows_the_reply_that_it_would_give()
    {
        Assert.True(Assert.IsType<ReplyDecision.Reply>(Decide(Facts, mode: ReplyMode.Shadow)).IsShadow);
    }

    [Fact]
    public void Who_opted_out_gets_no_reply() => AssertHeld(ReplyGuard.OptedOut, Decide(Facts, isRefused: true));

    [Fact]
    public void Where_an_agent_has_written_no_reply_is_given()
    {
        var held = AssertHeld(ReplyGuard.Paused, Decide(Facts with { PausedUntil = Noon.AddHours(1), PausedBecause = "an agent has written" }));

        Assert.Equal("an agent has written; until 2026-03-02 13:00:00Z", held.Because);
    }

    [Fact]
    public void A_pause_without_an_end_needs_an_operator()
    {
        var held = AssertHeld(ReplyGuard.Paused, Decide(Facts with { PausedUntil = DateTimeOffset.MaxValue, PausedBecause = "an operator has paused replies" }));

        Assert.Equal("an operator has paused replies", held.Because);
    }

    [Fact]
    public void A_pause_that_is_over_stops_nothing() => Assert.IsType<ReplyDecision.Reply>(Decide(Facts with { PausedUntil = Noon }));

    [Theory]
    [InlineData(15 * 60, false)]
    [InlineData((15 * 60) + 1, true)]
    public void A_late_text_gets_no_reply(int secondsAgo, bool isHeld) =>
        Assert.Equal(isHeld, Judge(AnOccasion.Text("hours") with { OccurredAt = Noon.AddSeconds(-secondsAgo) }) is ReplyDecision.Withheld { Guard: ReplyGuard.TooOld });

    [Fact]
    public void What_is_late_can_be_set() => AssertHeld(
        ReplyGuard.TooOld,
        Judging.Rules(Judging.Hours()).Judge(AnOccasion.Text("hours") with { OccurredAt = Noon.AddMinutes(-2) }, settings: (ReplyLimits.ReplyWithinSetting, "00:01:00")));

    [Fact]
    public void Whom_someone_has_written_to_since_gets_no_reply() =>
        AssertHeld(ReplyGuard.AlreadyAnswered, Decide(Facts with { LastSentByOthersAt = Noon.AddSeconds(1) }));

    [Fact]
    public void Whom_someone_has_talked_to_since_gets_no_reply() => AssertHeld(ReplyGuard.AlreadyAnswered, Decide(Facts with { LastTalkAt = Noon.AddSeconds(1) }));

    [Fact]
    public void What_was_said_before_the_text_does_not_answer_it() =>
        Assert.IsType<ReplyDecision.Reply>(Decide(Facts with { LastSentByOthersAt = Noon, LastTalkAt = Noon }));

    [Theory]
    [InlineData("This is an automated message. For our hours call us.")]
    [InlineData("AUTO-REPLY: I'm out of office, my hours are over")]
    [InlineData("Hours? I’m driving with Do Not Disturb While Driving turned on.")]
    [InlineData("Réponse automatique : hours")]
    [InlineData("Please do not reply to this message. Hours: 9 to 5")]
    public void A_machine_that_says_so_gets_no_reply(string text) => AssertHeld(ReplyGuard.LoopSuspected, Judge(AnOccasion.Text(text)));

    [Theory]
    [InlineData("What are your hours? I am driving by")]
    [InlineData("You do not reply. HOURS?")]
    [InlineData("Hours of the office please, I was out")]
    public void A_person_who_sounds_a_little_like_a_machine_gets_a_reply(string text) => Assert.IsType<ReplyDecision.Reply>(Judge(AnOccasion.Text(text)));

    [Fact]
    public void Who_repeats_our_reply_gets_no_other() =>
        AssertHeld(ReplyGuard.LoopSuspected, Judge(AnOccasion.Text("our HOURS are long", Facts with { Replies = [Past("other", -600, "Our hours  are long")] })));

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Within_an_hour_a_conversation_gets_so_many_replies(int given, bool isHeld) =>
        Assert.Equal(isHeld, Decide(Facts with { Replies = Several(given, minutesApart: 9) }) is ReplyDecision.Withheld { Guard: ReplyGuard.LoopSuspected });

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void Within_a_day_a_conversation_gets_so_many_replies(int given, bool isHeld) =>
        Assert.Equal(isHeld, Decide(Facts with { Replies = Several(given, minutesApart: 110) }) is ReplyDecision.Withheld { Guard: ReplyGuard.LoopSuspected });

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void The_same_reply_is_given_so_often_within_a_day(int given, bool isHeld)
    {
        var replies = Enumerable.Range(1, given).Select(nth => Past("other", -nth * 7000, "We are open Mon-Fri 09:00-17:00."));

        Assert.Equal(isHeld, Decide(Facts with { Replies = [.. replies] }) is ReplyDecision.Withheld { Guard: ReplyGuard.LoopSuspected });
    }

    [Theory]
    [InlineData(-3599, true)]
    [InlineData(-3600, false)]
    public void A_rule_that_has_answered_cools_down(int seconds, bool isHeld)
    {
        var rules = Judging.Rules(Judging.Hours(then: """, "cooldown": "01:00:00" """));

        var decided = rules.Judge(AnOccasion.Text("hours", Facts with { Replies = [Past("hours", seconds, "Before")] }));

        Assert.Equal(isHeld, decided is ReplyDecision.Withheld { Guard: ReplyGuard.Cooldown });
    }

    [Fact]
    public void Where_replies_are_sent_those_that_were_only_shown_do_not_count()
    {
        var rules = Judging.Rules(Judging.Hours(then: """, "cooldown": "01:00:00" """));
        var occasion = AnOccasion.Text("hours", Facts with { Replies = [Past("hours", -60, "Before") with { IsShadow = true }] });

        Assert.IsType<ReplyDecision.Reply>(rules.Judge(occasion));
        AssertHeld(ReplyGuard.Cooldown, rules.Judge(occasion, ReplyMode.Shadow));
    }

    [Theory]
    [InlineData(-299, true)]
    [InlineData(299, true)]
    [InlineData(-300, false)]
    public void The_same_text_again_within_five_minutes_gets_no_reply(int seconds, bool isHeld)
    {
        var decided = Decide(Facts with { Texts = [new(Noon.AddSeconds(seconds), "another", TextHash.Of("Hours"))] });

        Assert.Equal(isHeld, decided is ReplyDecision.Withheld { Guard: ReplyGuard.SameText });
    }

    [Fact]
    public void A_text_does_not_stand_in_its_own_way()
    {
        var own = new PastText(Noon, TableKey.Of(AnOccasion.Text("").EventId), TextHash.Of("hours"));

        Assert.IsType<ReplyDecision.Reply>(Decide(Facts with { Texts = [own] }));
    }

    [Theory]
    [InlineData("call_1", false, true)]
    [InlineData("call_2", false, false)]
    [InlineData("call_1", true, false)]
    public void One_call_gets_one_reply_whichever_of_its_events_is_first(string callId, bool wasShown, bool isHeld)
    {
        var rules = Judging.Rules(Judging.When("\"event\": \"voicemail.received\""));
        var missed = Past("missed-call", -20, "We missed your call") with { CallHash = TextHash.Of("call_1"), IsShadow = wasShown };
        var mail = AnOccasion.Voicemail(null).At(Noon.AddHours(6)) with { CallId = callId, Facts = Facts with { Replies = [missed] } };

        Assert.Equal(isHeld, rules.Judge(mail) is ReplyDecision.Withheld { Guard: ReplyGuard.SameCall });
    }

    [Theory]
    [InlineData("72345")]
    [InlineData("BANK")]
    public void A_sender_without_a_telephone_number_gets_no_reply(string sender) =>
        AssertHeld(ReplyGuard.ShortCode, Judge(AnOccasion.Text("hours") with { Contact = PhoneNumber.Parse(sender)!.Value }));

    [Fact]
    public void In_quiet_hours_a_rule_may_drop_its_reply()
    {
        var rules = Judging.Rules(Judging.Hours(then: """, "quietHours": "drop" """));

        AssertHeld(ReplyGuard.QuietHours, rules.Judge(AnOccasion.Text("hours")));
        Assert.IsType<ReplyDecision.Reply>(rules.Judge(AnOccasion.Text("hours").At(Noon.AddHours(6))));
    }

    [Fact]
    public void The_first_guard_that_stops_a_reply_gives_the_reason() =>
        AssertHeld(ReplyGuard.OptedOut, Decide(Facts with { PausedUntil = Noon.AddHours(1), LastTalkAt = Noon.AddSeconds(1) }, isRefused: true));

    private static ReplyDecision Decide(ReplyFacts facts, ReplyMode mode = ReplyMode.On, bool isRefused = false) =>
        Judging.Rules(Judging.Hours()).Judge(AnOccasion.Text("hours", facts), mode, isRefused);

    private static ReplyDecision Judge(ReplyOccasion occasion) => Judging.Rules(Judging.Hours()).Judge(occasion);

    private static PastReply Past(string rule, int seconds, string text) => new(rule, Noon.AddSeconds(seconds), TextHash.Of(text), IsShadow: false);

    private static ImmutableArray<PastReply> Several(int count, int minutesApart) =>
        [.. Enumerable.Range(1, count).Select(nth => Past("other", -nth * minutesApart * 60, $"Reply {nth}"))];

    private static ReplyDecision.Withheld AssertHeld(ReplyGuard guard, ReplyDecision decided)
    {
        var held = Assert.IsType<ReplyDecision.Withheld>(decided);
        Assert.Equal(("hours", guard), (held.Rule, held.Guard));
        return held;
    }
}
