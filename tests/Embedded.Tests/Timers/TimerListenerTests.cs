using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Timers;

public sealed class TimerListenerTests : IAsyncLifetime
{
    private readonly TimerFloor floor = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_wait_longer_than_timers_can_be_set_for_ends_on_time()
    {
        floor.Settings["Timers:AsSet"] = "0 0 0 1 5 *";
        await floor.StartAsync(nameof(TimedFunctions.AsSet));

        await floor.PassAsync(TimeSpan.FromDays(61));

        Assert.Equal(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), (await floor.Ticks.NextAsync()).At);
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
