using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Timers;

public sealed class TimerListenerTests : IAsyncLifetime
{
    private readonly TimerFloor floor = new();
    private DateTimeOffset start;

    public Task InitializeAsync()
    {
        start = floor.Clock.GetUtcNow();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_function_runs_at_each_occurrence_and_not_before()
    {
        await floor.StartAsync(nameof(TimedFunctions.EveryTenSeconds));

        await floor.PassAsync(TimeSpan.FromSeconds(9.999));
        Assert.Equal(0, floor.Ticks.Waiting);
        await floor.PassAsync(TimeSpan.FromSeconds(25));

        Assert.Equal(3, floor.Ticks.Waiting);
        Assert.Equal(start.AddSeconds(10), (await floor.Ticks.NextAsync()).At);
        Assert.Equal(start.AddSeconds(20), (await floor.Ticks.NextAsync()).At);
        Assert.Equal(start.AddSeconds(30), (await floor.Ticks.NextAsync()).At);
    }

    [Fact]
    public async Task A_wait_longer_than_timers_can_be_set_for_ends_on_time()
    {
        floor.Settings["Timers:AsSet"] = "0 0 0 1 5 *";
        await floor.StartAsync(nameof(TimedFunctions.AsSet));

        await floor.PassAsync(TimeSpan.FromDays(61));

        Assert.Equal(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), (await floor.Ticks.NextAsync()).At);
    }

    [Fact]
    public async Task A_function_never_runs_over_itself_and_once_at_once_for_all_it_missed_by_that()
    {
        var running = new TaskCompletionSource();
        floor.Ticks.Work = _ => running.Task;
        await floor.StartAsync(nameof(TimedFunctions.EveryTenSeconds));

        await floor.PassAsync(TimeSpan.FromSeconds(35));
        Assert.Equal(1, floor.Ticks.Waiting);
        await floor.Ticks.NextAsync();
        floor.Ticks.Work = _ => Task.CompletedTask;
        running.SetResult();

        var late = await floor.Ticks.NextAsync();
        Assert.Equal(start.AddSeconds(35), late.At);
        Assert.False(late.Timer.IsPastDue);
        await floor.PassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(start.AddSeconds(40), (await floor.Ticks.NextAsync()).At);
        Assert.Equal(0, floor.Ticks.Waiting);
    }

    [Fact]
    public async Task An_exception_is_logged_and_the_schedule_goes_on()
    {
        floor.Ticks.Work = _ => throw new InvalidOperationException("no luck");
        await floor.StartAsync(nameof(TimedFunctions.EveryTenSeconds));

        await floor.PassAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(2, floor.Ticks.Waiting);
        Assert.Equal(2, floor.Log.Entries.Count);
        Assert.All(floor.Log.Entries, entry =>
        {
            Assert.Equal(LogLevel.Error, entry.Level);
            Assert.StartsWith("Function EveryTenSeconds failed", entry.Text, StringComparison.Ordinal);
            Assert.Contains("no luck", entry.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_function_that_is_to_run_at_the_start_does_so_and_then_on_schedule()
    {
        await floor.PassAsync(TimeSpan.FromMinutes(20));
        await floor.StartAsync(nameof(TimedFunctions.AlsoAtStart));

        var first = await floor.Ticks.NextAsync();
        Assert.Equal(start.AddMinutes(20), first.At);
        Assert.False(first.Timer.IsPastDue);

        await floor.PassAsync(TimeSpan.FromMinutes(40));
        Assert.Equal(start.AddHours(1), (await floor.Ticks.NextAsync()).At);
    }

    [Fact]
    public async Task The_function_is_told_where_its_schedule_stands()
    {
        await floor.StartAsync(nameof(TimedFunctions.Hourly));
        await floor.PassAsync(TimeSpan.FromHours(2));

        var first = (await floor.Ticks.NextAsync()).Timer.ScheduleStatus!;
        var second = (await floor.Ticks.NextAsync()).Timer.ScheduleStatus!;

        Assert.Equal((default, start.AddHours(1).UtcDateTime, start.UtcDateTime), (first.Last, first.Next, first.LastUpdated));
        Assert.Equal(
            (start.AddHours(1).UtcDateTime, start.AddHours(2).UtcDateTime, start.AddHours(1).UtcDateTime),
            (second.Last, second.Next, second.LastUpdated));
        Assert.Equal(DateTimeKind.Utc, second.Next.Kind);
    }

    [Theory]
    [InlineData(nameof(TimedFunctions.EveryTenSeconds))]
    [InlineData(nameof(TimedFunctions.HourlyUnmonitored))]
    public async Task Without_monitor_there_is_no_status_and_no_file(string name)
    {
        await floor.StartAsync(name);

        await floor.PassAsync(TimeSpan.FromHours(1));

        Assert.Null((await floor.Ticks.NextAsync()).Timer.ScheduleStatus);
        Assert.False(Directory.Exists(floor.Folder));
    }

    [Fact]
    public void What_cannot_be_bound_is_refused_before_the_start()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => floor.Function(nameof(TimedFunctions.TakesText)));

        Assert.EndsWith("TakesText: parameter timer is of type System.String, which this host does not bind to a timer.", refusal.Message, StringComparison.Ordinal);
    }
}
