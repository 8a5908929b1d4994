using JustCallFx.Core.Conversations;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class RegisterTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_later_fact_wins_whichever_is_asked()
    {
        var (old, young) = (new Register<string>(Noon, "z", "old"), new Register<string>(Noon.AddSeconds(1), "a", "young"));

        Assert.Same(young, old.OrNewer(young));
        Assert.Same(young, young.OrNewer(old));
        Assert.Same(old, old.OrNewer(null));
    }

    [Fact]
    public void It_shows_which_event_told_the_fact_and_not_the_fact() =>
        Assert.Equal("a at 2026-03-02T12:00:00.0000000+00:00", new Register<string>(Noon, "a", "my secret").ToString());

    [Fact]
    public void In_the_same_instant_the_event_id_decides()
    {
        var (a, b) = (new Register<string>(Noon, "a", "1"), new Register<string>(Noon.ToOffset(TimeSpan.FromHours(2)), "b", "2"));

        Assert.Same(b, a.OrNewer(b));
        Assert.Same(b, b.OrNewer(a));
    }
}
