using JustCallFx.Core.Limits;

namespace JustCallFx.Core.Tests.Limits;

public sealed class RollingCountTests
{
    private const int Limit = 20;

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_window_wherever_it_begins_holds_more_than_the_limit(int seed)
    {
        var chance = new Random(seed);
        var count = new RollingCount(Window, TimeSpan.FromSeconds(1));
        var taken = new List<DateTimeOffset>();

        for (var now = Noon; now < Noon.AddMinutes(10); now += TimeSpan.FromMilliseconds(chance.Next(1, 2500)))
        {
            if (count.FreeAt(Limit, now) > now)
                continue;
            count.Add(now);
            taken.Add(now);
        }

        Assert.All(taken, first => Assert.InRange(taken.Count(one => one >= first && one < first + Window), 1, Limit));
        Assert.InRange(taken.Count, 9 * Limit, 11 * Limit);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void When_it_is_to_be_free_it_is_and_not_before(int seed)
    {
        var chance = new Random(seed);
        var count = new RollingCount(Window, TimeSpan.FromSeconds(1));
        var now = Noon;
        for (var taken = 0; taken < Limit; taken++)
        {
            now += TimeSpan.FromMilliseconds(chance.Next(0, 1500));
            count.Add(now);
        }

        var freeAt = count.FreeAt(Limit, now);

        Assert.True(freeAt > now);
        Assert.Equal(freeAt, count.FreeAt(Limit, freeAt.AddTicks(-1)));
        Assert.Equal(freeAt, count.FreeAt(Limit, freeAt));
    }

    [Fact]
    public void Its_text_is_the_same_count_again()
    {
        var count = new RollingCount(Window, TimeSpan.FromSeconds(1));
        for (var taken = 0; taken < Limit; taken++)
            count.Add(Noon.AddSeconds(taken / 3));

        var again = new RollingCount(Window, TimeSpan.FromSeconds(1), count.ToString());

        Assert.Equal(count.FreeAt(Limit, Noon.AddSeconds(10)), again.FreeAt(Limit, Noon.AddSeconds(10)));
        Assert.Equal(count.ToString(), again.ToString());
    }

    [Fact]
    public void An_instance_whose_clock_is_behind_counts_in_the_window_of_the_others()
    {
        var count = new RollingCount(Window, TimeSpan.FromSeconds(1));
        count.Add(Noon);

        count.Add(Noon.AddSeconds(-30));

        Assert.Equal(Noon.AddSeconds(61), count.FreeAt(2, Noon));
    }

    [Fact]
    public void What_a_wrong_clock_counted_in_the_far_future_blocks_nobody()
    {
        var count = new RollingCount(Window, TimeSpan.FromSeconds(1));
        count.Add(Noon.AddDays(1));

        Assert.Equal(Noon, count.FreeAt(1, Noon));
    }
}
