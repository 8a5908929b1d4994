using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Simulator.Tests.SmsApi;

public sealed class RateLimitTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 12, 14, 35, 40, TimeSpan.Zero);

    private readonly ManualClock clock = new(Start);

    [Fact]
    public async Task The_help_centres_minute_rolls_and_a_call_too_many_is_told_how_long_to_wait()
    {
        await using var floor = await ApiFloor.StartAsync(clock, options => options with { PerMinute = 2 });
        var first = await floor.SendAsync();
        clock.Advance(TimeSpan.FromSeconds(40));
        await floor.SendAsync();

        var third = await floor.SendAsync();
        clock.Advance(TimeSpan.FromSeconds(20));
        var fourth = await floor.SendAsync();

        Assert.Equal(("2", "1"), (first.Headers["X-RateLimit-Limit"], first.Headers["X-RateLimit-Remaining"]));
        Assert.Equal((429, "20", $"{Start.AddSeconds(60).ToUnixTimeSeconds()}"), (third.Status, third.Headers["Retry-After"], third.Headers["X-RateLimit-Reset"]));
        Assert.Equal("""{"status":"error","message":"Rate limit exceeded.","error_code":"RATE_LIMIT_EXCEEDED"}""", third.Body);
        Assert.Equal(200, fourth.Status);
        Assert.Equal([Start.AddSeconds(40)], floor.Api.TurnedAway);
    }

    [Fact]
    public async Task The_developers_minute_and_hour_begin_on_the_clock_and_nobody_is_told_how_long_to_wait()
    {
        await using var floor = await ApiFloor.StartAsync(clock, options => options with { PerMinute = 2, PerHour = 3 });
        await floor.SendAsync(ApiFloor.Developer);
        var second = await floor.SendAsync(ApiFloor.Developer);
        var third = await floor.SendAsync(ApiFloor.Developer);
        clock.Advance(TimeSpan.FromSeconds(20));
        await floor.SendAsync(ApiFloor.Developer);
        var fifth = await floor.SendAsync(ApiFloor.Developer);

        Assert.Equal(("2", "0", $"{Start.AddSeconds(20).ToUnixTimeSeconds()}"), Burst(second));
        Assert.Equal((429, """{"status":"failed","message":"Rate limit exceeded."}"""), (third.Status, third.Body));
        Assert.DoesNotContain("Retry-After", third.Headers.Keys);
        Assert.Equal((429, "0", $"{Start.AddMinutes(25).AddSeconds(-40).ToUnixTimeSeconds()}"), (fifth.Status, fifth.Headers["X-Rate-Limit-Remaining"], fifth.Headers["X-Rate-Limit-Reset"]));
    }

    [Fact]
    public async Task No_more_calls_run_at_once_than_allowed()
    {
        var accepted = new TaskCompletionSource();
        await using var floor = await ApiFloor.StartAsync(clock, options => options with
        {
            AtOnce = 1, Faults = FaultPlan.InTurn(ApiFault.Slow), Accepted = _ => accepted.TrySetResult(),
        });
        var slow = floor.SendAsync();
        await accepted.Task;

        var meanwhile = await floor.SendAsync();
        while (!slow.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.Equal((429, 200), (meanwhile.Status, (await slow).Status));
    }

    [Fact]
    public void The_same_seed_lets_the_same_calls_go_wrong_in_the_same_ways()
    {
        ApiFault[] Draw()
        {
            var plan = FaultPlan.EveryNth(3, seed: 7, ApiFault.ServerError, ApiFault.Slow, ApiFault.BadGateway);
            return [.. Enumerable.Range(0, 60).Select(_ => plan.Next())];
        }

        var drawn = Draw();

        Assert.Equal(drawn, Draw());
        Assert.Equal(20, drawn.Count(fault => fault != ApiFault.None));
        Assert.All(drawn.Where((_, call) => (call + 1) % 3 != 0), fault => Assert.Equal(ApiFault.None, fault));
    }

    private static (string, string, string) Burst(Answer answer) =>
        (answer.Headers["X-Rate-Limit-Burst-Limit"], answer.Headers["X-Rate-Limit-Burst-Remaining"], answer.Headers["X-Rate-Limit-Burst-Reset"]);
}
