using JustCallFx.Simulator.Payloads;
using JustCallFx.Simulator.Traffic;

namespace JustCallFx.Simulator.Tests.Traffic;

public sealed class TrafficPlanTests
{
    private const string Url = "http://localhost:1/hook";

    private static readonly DateTimeOffset Start = new(2026, 3, 12, 14, 35, 0, TimeSpan.Zero);

    [Fact]
    public void A_steady_row_keeps_its_distance()
    {
        var posts = new TrafficPlan { Texts = 4, PerSecond = 2 }.From(Start, Url);

        Assert.Equal([0, 0.5, 1, 1.5], Seconds(posts));
        Assert.Equal(4, posts.DistinctBy(post => post.Payload.Key).Count());
    }

    [Fact]
    public void Bursts_come_at_once_at_the_same_rate_on_the_whole()
    {
        var posts = new TrafficPlan { Texts = 9, PerSecond = 3, Burst = 3 }.From(Start, Url);

        Assert.Equal([0, 0, 0, 1, 1, 1, 2, 2, 2], Seconds(posts));
    }

    [Fact]
    public void A_shuffled_row_loses_its_order_but_no_text_comes_before_it_was_written()
    {
        var posts = new TrafficPlan { Texts = 50, PerSecond = 10, Shuffled = true }.From(Start, Url);

        var keys = posts.Select(post => post.Payload.Key).ToList();
        Assert.NotEqual(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(posts.OrderBy(post => post.At), posts);
        Assert.All(posts, post => Assert.InRange(post.At, Start, Start + TimeSpan.FromSeconds(5) + TrafficPlan.Longest));
    }

    [Theory]
    [InlineData(TrafficKind.Duplicate)]
    [InlineData(TrafficKind.Replay)]
    public void Duplicates_are_signed_anew_and_replays_as_before(TrafficKind kind)
    {
        var posts = new TrafficPlan { Texts = 20, Duplicates = 100, Replays = 100, Dialect = Dialect.Developer }.From(Start, Url);

        var firsts = posts.Where(post => post.Kind == TrafficKind.Text).ToDictionary(post => post.Payload);
        var repeated = posts.Where(post => post.Kind == kind).ToList();
        Assert.Equal(20, repeated.Count);
        Assert.All(repeated, post => Assert.Equal(kind == TrafficKind.Replay ? firsts[post.Payload].At : post.At, post.SignedAt));
        Assert.All(repeated, post => Assert.InRange(post.At, firsts[post.Payload].At, firsts[post.Payload].At + TrafficPlan.Longest));
    }

    [Fact]
    public void Forgeries_are_texts_that_nobody_wrote()
    {
        var posts = new TrafficPlan { Texts = 20, Forgeries = 100 }.From(Start, Url);

        Assert.Equal(20, posts.Count(post => post.Kind == TrafficKind.Forgery));
        Assert.Equal(40, posts.DistinctBy(post => post.Payload.Key).Count());
    }

    [Fact]
    public void The_same_seed_makes_the_same_traffic()
    {
        var plan = new TrafficPlan { Texts = 30, Duplicates = 30, Replays = 30, Forgeries = 30, Shuffled = true };

        Assert.Equal(Outline(plan), Outline(plan));
        Assert.NotEqual(Outline(plan), Outline(plan with { Seed = 2 }));
    }

    private static IEnumerable<(DateTimeOffset At, TrafficKind Kind, string Key)> Outline(TrafficPlan plan) =>
        [.. plan.From(Start, Url).Select(post => (post.At, post.Kind, post.Payload.Key))];

    private static IEnumerable<double> Seconds(IEnumerable<TrafficPost> posts) => posts.Select(post => (post.At - Start).TotalSeconds);
}
