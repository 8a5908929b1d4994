using System.Collections.Immutable;
using JustCallFx.Core.AutoReply;

namespace JustCallFx.Core.Tests.AutoReply;

/// <summary>What conversations remember for later decisions.</summary>
public sealed class MemoryTests
{
    private static readonly DateTimeOffset Noon = AnOccasion.Noon;

    [Fact]
    public void Replies_of_a_day_are_remembered_newest_first()
    {
        var replies = Remember(("one", -25), ("one", -23), ("two", -1), ("one", 0));

        Assert.Equal(["one 0", "two -1", "one -23"], replies);
    }

    [Fact]
    public void The_newest_reply_of_each_rule_is_remembered_longer() =>
        Assert.Equal(["one 0", "two -300"], Remember(("two", -400), ("two", -300), ("one", 0)));

    [Fact]
    public void Of_too_many_replies_the_oldest_are_forgotten()
    {
        var many = Enumerable.Range(0, 40).Select(nth => ($"rule-{nth}", nth - 39)).ToArray();

        Assert.Equal(PastReplies.Most, Remember(many).Count());
    }

    [Fact]
    public void The_newest_texts_are_remembered_whatever_the_order_in_which_they_come()
    {
        var texts = Enumerable.Range(0, 12).Select(nth => new PastText(Noon.AddMinutes(nth / 2), $"e{nth:D2}", "hash")).ToArray();

        var forwards = texts.Aggregate(ImmutableArray<PastText>.Empty, PastTexts.With);
        var backwards = texts.Concat(texts).Reverse().Aggregate(ImmutableArray<PastText>.Empty, PastTexts.With);

        Assert.Equal(texts.Reverse().Take(PastTexts.Most), forwards.AsEnumerable());
        Assert.Equal(forwards.AsEnumerable(), backwards);
    }

    [Theory]
    [InlineData("HOURS", "hours", true)]
    [InlineData(" hours \n please", "hours please", true)]
    [InlineData("we'll be \"in\" & out", "we\\'ll be \\\"in\\\" &amp; out", true)]
    [InlineData("hours", "hours?", false)]
    public void Texts_that_say_the_same_have_the_same_hash(string one, string other, bool isSame) => Assert.Equal(isSame, TextHash.Of(one) == TextHash.Of(other));

    [Fact]
    public void One_event_gets_one_reply_id_for_each_rule()
    {
        Assert.Equal(ReplyIds.Of("event", "rule"), ReplyIds.Of("event", "rule"));
        Assert.NotEqual(ReplyIds.Of("event", "rule"), ReplyIds.Of("eventr", "ule"));
        Assert.Matches("^[0-9a-f]{32}$", ReplyIds.Of("event", "rule"));
    }

    private static IEnumerable<string> Remember(params (string Rule, int Hours)[] given) => given
        .Aggregate(ImmutableArray<PastReply>.Empty, (known, one) => known.With(new(one.Rule, Noon.AddHours(one.Hours), "hash", false)))
        .Select(reply => $"{reply.Rule} {(reply.At - Noon).TotalHours}");
}
