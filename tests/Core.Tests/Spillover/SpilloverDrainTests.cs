using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Tests.Publishing;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Spillover;

/// <summary>How what waits is published.</summary>
public sealed class SpilloverDrainTests : IAsyncLifetime
{
    private readonly OutletFloor floor = new();

    public Task InitializeAsync() => floor.InitializeAsync();

    public Task DisposeAsync() => floor.DisposeAsync();

    [Fact]
    public async Task Nothing_that_waits_is_no_work()
    {
        Assert.Equal(0, await floor.Drain.DrainAsync(default));
        Assert.Empty(floor.DrainLog.Entries);
    }

    [Fact]
    public async Task All_pages_are_published_the_oldest_first()
    {
        await floor.SpillAsync(1, 120);
        floor.BrokerIsBack();

        Assert.Equal(120, await floor.Drain.DrainAsync(default));

        Assert.Equal(Ids(1, 50), Sent()[..50].Order(StringComparer.Ordinal));
        Assert.Equal(Ids(51, 50), Sent()[50..100].Order(StringComparer.Ordinal));
        Assert.Equal(Ids(101, 20), Sent()[100..].Order(StringComparer.Ordinal));
        Assert.Equal(0, await floor.WaitingAsync());
    }

    [Fact]
    public async Task A_failure_stops_the_run_and_the_next_one_goes_on()
    {
        await floor.SpillAsync(1, 120);
        var taken = 0;
        floor.Sender.Behaviour = _ => Interlocked.Increment(ref taken) == 60 ? throw new ServiceBusException(true, "no connection") : Task.CompletedTask;

        var first = await floor.Drain.DrainAsync(default);
        var left = await floor.WaitingAsync();
        var second = await floor.Drain.DrainAsync(default);

        Assert.Equal((99, 21, 21), (first, left, second));
        Assert.Equal(0, await floor.WaitingAsync());
        Assert.Equal(Ids(1, 120), Sent().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_outage_is_one_warning_a_run_and_leaves_everything()
    {
        await floor.SpillAsync(1, 60);

        Assert.Equal(0, await floor.Drain.DrainAsync(default));

        Assert.Equal(60, await floor.WaitingAsync());
        Assert.Equal(LogLevel.Warning, Assert.Single(floor.DrainLog.Entries).Level);
    }

    [Fact]
    public async Task A_broker_that_hangs_ends_the_run_after_ten_seconds()
    {
        await floor.SpillAsync(1, 1);
        var asked = new TaskCompletionSource();
        floor.Sender.Behaviour = _ =>
        {
            asked.SetResult();
            return new TaskCompletionSource().Task;
        };

        var run = floor.Drain.DrainAsync(default);
        await asked.Task;
        floor.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(0, await run.WaitAsync(Patience.Longest));
        Assert.Equal(1, await floor.WaitingAsync());
    }

    [Fact]
    public async Task A_run_ends_after_a_minute_and_leaves_the_rest_to_the_next()
    {
        await floor.SpillAsync(1, 120);
        floor.Sender.Behaviour = _ =>
        {
            floor.Clock.Advance(TimeSpan.FromSeconds(1.5));
            return Task.CompletedTask;
        };

        Assert.Equal(50, await floor.Drain.DrainAsync(default));
        Assert.Equal(70, await floor.WaitingAsync());
    }

    [Fact]
    public async Task Runs_at_once_publish_each_event_at_least_once_and_leave_nothing()
    {
        await floor.SpillAsync(1, 120);
        floor.BrokerIsBack();

        await Task.WhenAll(floor.Drain.DrainAsync(default), floor.Drain.DrainAsync(default));

        Assert.Equal(Ids(1, 120), Sent().Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(0, await floor.WaitingAsync());
    }

    [Fact]
    public async Task An_app_that_stops_ends_the_run()
    {
        await floor.SpillAsync(1, 1);
        using var stop = new CancellationTokenSource();
        floor.Sender.Behaviour = token =>
        {
            stop.Cancel();
            return Task.FromCanceled(token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => floor.Drain.DrainAsync(stop.Token));

        Assert.Equal(1, await floor.WaitingAsync());
    }

    private List<string> Sent() => [.. floor.Sender.Sent.Select(message => message.MessageId!)];

    private static IEnumerable<string> Ids(int first, int count) =>
        Enumerable.Range(first, count).Select(number => $"default:sms.received:msg_{number}").Order(StringComparer.Ordinal);
}
