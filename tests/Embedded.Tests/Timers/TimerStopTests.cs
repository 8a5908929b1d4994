using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Timers;

public sealed class TimerStopTests : IAsyncLifetime
{
    private readonly TimerFloor floor = new();
    private readonly TaskCompletionSource running = new();
    private readonly CancellationTokenSource patience = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        running.TrySetResult();
        patience.Dispose();
        await floor.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_runs_after_a_stop()
    {
        var listener = await floor.StartAsync(nameof(TimedFunctions.EveryTenSeconds));

        await listener.StopAsync(CancellationToken.None);
        await floor.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(0, floor.Ticks.Waiting);
    }

    [Fact]
    public async Task A_listener_that_never_started_can_be_stopped()
    {
        var listener = floor.Listener(nameof(TimedFunctions.Hourly));

        await listener.StoppingAsync(CancellationToken.None);
        await listener.StopAsync(CancellationToken.None);
        await listener.DisposeAsync();

        Assert.Empty(floor.Log.Entries);
    }

    [Fact]
    public async Task When_the_hosts_patience_ends_the_run_is_told_to_end()
    {
        floor.Ticks.Work = tick => running.Task.WaitAsync(tick.CancellationToken);
        var listener = await floor.StartAsync(nameof(TimedFunctions.EveryTenSeconds));
        await floor.PassAsync(TimeSpan.FromSeconds(10));

        var stopping = listener.StopAsync(patience.Token);
        await patience.CancelAsync();
        await stopping;

        var entry = Assert.Single(floor.Log.Entries);
        Assert.Equal(LogLevel.Information, entry.Level);
        Assert.StartsWith("Function EveryTenSeconds was cut short", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_the_context_is_cancelled_too()
    {
        floor.Ticks.Work = tick => running.Task.WaitAsync(tick.CancellationToken);
        var listener = await floor.StartAsync(nameof(TimedFunctions.Hourly));
        await floor.PassAsync(TimeSpan.FromHours(1));

        await listener.StopAsync(new CancellationToken(canceled: true));

        Assert.True((await floor.Ticks.NextAsync()).CancellationToken.IsCancellationRequested);
    }

    [Fact]
    public async Task A_run_that_does_not_end_is_left_behind()
    {
        floor.Ticks.Work = _ => running.Task;
        var listener = await floor.StartAsync(nameof(TimedFunctions.EveryTenSeconds));
        await floor.PassAsync(TimeSpan.FromSeconds(10));
        var tick = await floor.Ticks.NextAsync();
        var told = new TaskCompletionSource();
        await using var registration = tick.CancellationToken.Register(told.SetResult);

        var stopping = listener.StopAsync(new CancellationToken(canceled: true));
        await told.Task;
        await floor.PassAsync(TimeSpan.FromSeconds(5));
        await stopping;

        Assert.Contains("is left behind", Assert.Single(floor.Log.Entries).Text, StringComparison.Ordinal);
    }
}
