using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing.Holding;

public sealed class BreakerTests
{
    private readonly FakeClock clock = new();
    private readonly Breaker breaker;

    public BreakerTests() => breaker = new(clock);

    [Fact]
    public void Ten_failures_in_a_row_open_it()
    {
        var opened = Enumerable.Range(0, 10).Select(_ => breaker.Failed()).ToList();

        Assert.Equal([.. Enumerable.Repeat(false, 9), true], opened);
        Assert.Equal(BreakerState.Open, breaker.State);
        Assert.False(breaker.LetsThrough());
    }

    [Fact]
    public void A_success_in_between_starts_the_row_anew()
    {
        Fail(9);
        breaker.Succeeded();
        Fail(9);

        Assert.True(breaker.LetsThrough());
    }

    [Fact]
    public void After_half_a_minute_one_is_let_through()
    {
        Fail(10);
        clock.Advance(Breaker.OpenFor);

        Assert.Equal(BreakerState.HalfOpen, breaker.State);
        Assert.True(breaker.LetsThrough());
        Assert.False(breaker.LetsThrough());
    }

    [Fact]
    public void When_that_one_succeeds_it_closes()
    {
        Fail(10);
        clock.Advance(Breaker.OpenFor);
        breaker.LetsThrough();
        breaker.Succeeded();

        Assert.Equal(BreakerState.Closed, breaker.State);
        Assert.True(breaker.LetsThrough());
    }

    [Fact]
    public void When_that_one_fails_it_stays_open_as_long_again()
    {
        Fail(10);
        clock.Advance(Breaker.OpenFor);
        breaker.LetsThrough();
        Fail(1);
        clock.Advance(Breaker.OpenFor - TimeSpan.FromMilliseconds(1));

        Assert.False(breaker.LetsThrough());
    }

    [Fact]
    public void One_that_never_tells_how_it_went_does_not_keep_the_next_from_its_turn()
    {
        Fail(10);
        clock.Advance(Breaker.OpenFor);
        breaker.LetsThrough();
        clock.Advance(Breaker.OpenFor);

        Assert.True(breaker.LetsThrough());
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++)
            breaker.Failed();
    }
}
