using JustCallFx.TestKit;

namespace JustCallFx.Embedded.Tests.Clock;

public sealed class FakeClockTests
{
    private readonly FakeClock clock = new();
    private readonly List<string> fired = [];

    [Fact]
    public void Stands_still_until_it_is_moved()
    {
        var before = clock.GetUtcNow();

        clock.Advance(TimeSpan.FromSeconds(90));

        Assert.Equal(before.AddSeconds(90), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(90), clock.GetElapsedTime(before.Ticks));
    }

    [Fact]
    public void Cannot_be_moved_back()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.SetUtcNow(clock.GetUtcNow().AddTicks(-1)));
    }

    [Fact]
    public void Fires_timers_in_due_order_each_at_its_own_instant()
    {
        var start = clock.GetUtcNow();
        using var late = Timer("late", seconds: 5);
        using var soon = Timer("soon", seconds: 2);
        using var never = Timer("never", seconds: 11);

        clock.SetUtcNow(start.AddSeconds(10));

        Assert.Equal(["soon +2", "late +5"], fired);
        Assert.Equal(start.AddSeconds(10), clock.GetUtcNow());

        ITimer Timer(string name, int seconds) => clock.CreateTimer(
            _ => fired.Add($"{name} +{(clock.GetUtcNow() - start).TotalSeconds}"), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void Fires_timers_of_one_instant_in_the_order_they_were_armed()
    {
        using var first = OneShot("first");
        using var second = OneShot("second");
        first.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["second", "first"], fired);
    }

    [Fact]
    public void A_periodic_timer_fires_once_per_period()
    {
        using var timer = clock.CreateTimer(_ => fired.Add("tick"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(3, fired.Count);
    }

    [Fact]
    public void A_timer_armed_by_a_callback_fires_in_the_same_move_when_due()
    {
        using var second = OneShot("second");
        second.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        using var first = clock.CreateTimer(
            _ => second.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["second"], fired);
    }

    [Fact]
    public void A_timer_due_at_once_fires_without_a_move()
    {
        using var timer = clock.CreateTimer(_ => fired.Add("now"), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        Assert.Equal(["now"], fired);
    }

    [Fact]
    public void A_disposed_timer_stays_silent()
    {
        var timer = OneShot("disposed");
        timer.Dispose();

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(fired);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task Carries_cancellation_after_a_time()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMinutes(1), clock);
        var waiting = new TaskCompletionSource().Task.WaitAsync(source.Token);

        clock.Advance(TimeSpan.FromMinutes(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private ITimer OneShot(string name) =>
        clock.CreateTimer(_ => fired.Add(name), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
}
