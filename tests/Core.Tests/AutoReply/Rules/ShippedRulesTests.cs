using System.Text;
using JustCallFx.Core.AutoReply;
using JustCallFx.Core.AutoReply.Rules;

namespace JustCallFx.Core.Tests.AutoReply.Rules;

/// <summary>What the rules do that the app is shipped with.</summary>
public sealed class ShippedRulesTests
{
    // A Monday, noon in New York.
    private static readonly DateTimeOffset Open = new(2026, 3, 2, 17, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Closed = Open.AddHours(7);

    private readonly RuleSeed seed = new();

    [Fact]
    public void They_are_without_fault() => Assert.Empty(seed.Faults);

    [Fact]
    public void The_word_HOURS_is_answered_with_the_opening_hours() =>
        Assert.Equal("Hi there, we are open Mon-Fri 09:00-17:00.", Answer(AnOccasion.Text("Hours?").At(Open)).Text);

    [Fact]
    public void A_missed_call_gets_a_text() => Assert.Equal("missed-call", Answer(AnOccasion.MissedCall(new() { Calls = 3 }).At(Open)).Rule);

    [Fact]
    public void A_first_contact_outside_business_hours_is_greeted() =>
        Assert.Equal("after-hours-greeting", Answer(AnOccasion.Text("Hello", new() { InboundTexts = 1 }).At(Closed)).Rule);

    [Fact]
    public void Other_texts_are_left_to_people()
    {
        Assert.Null(Rules().RuleFor(AnOccasion.Text("Hello", new() { InboundTexts = 1 }).At(Open)));
        Assert.Null(Rules().RuleFor(AnOccasion.Text("Hello", new() { InboundTexts = 2 }).At(Closed)));
    }

    [Fact]
    public void Every_reply_keeps_to_the_cheap_alphabet() => Assert.True(Ascii.IsValid(seed.Json!));

    [Fact]
    public void Where_the_file_is_missing_that_is_a_fault_and_there_are_none()
    {
        var missing = new RuleSeed(Path.Combine(AppContext.BaseDirectory, "no-such-rules.json"));

        Assert.Null(missing.Json);
        Assert.StartsWith("rules.json: found no JSON", Assert.Single(missing.Faults).ToString(), StringComparison.Ordinal);
    }

    private RuleSet Rules() => Judging.Set(seed.Json!);

    private ReplyDecision.Reply Answer(ReplyOccasion occasion) => Assert.IsType<ReplyDecision.Reply>(Rules().Judge(occasion));
}
