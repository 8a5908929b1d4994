using Azure.Messaging.ServiceBus;
using JustCallFx.Contracts.Triggers;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class StopTests
{
    [Fact]
    public async Task While_one_function_finishes_the_others_take_nothing_new_either()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await using var floor = await new HostFloor(typeof(OnAll), typeof(OnTexts)).StartAsync(work);
        await floor.SendAsync(new ServiceBusMessage("1") { Subject = "text" });
        await work.NextAsync(floor.Token);
        await work.NextAsync(floor.Token);

        var stop = floor.Host.StopAsync(floor.Token);
        for (var i = 0; i < 20; i++)
        {
            await floor.SendAsync(new ServiceBusMessage("late") { Subject = "text" });
            await floor.Broker.ReceiveAsync(HostFloor.Texts, 1, floor.Token);
        }

        gate.SetResult();
        await stop;

        Assert.Equal(2, work.Runs);
        Assert.Equal(20, floor.Broker.CountWaiting(HostFloor.All));
    }

    [Fact]
    public async Task A_function_that_will_not_end_is_named_and_left_behind()
    {
        var gate = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(work);
        await floor.SendAsync("endless");
        var run = await work.NextAsync(floor.Token);
        await using var told = run.CancellationToken.Register(cancelled.SetResult);

        using var patience = new CancellationTokenSource();
        var stop = floor.Host.StopAsync(patience.Token);
        await patience.CancelAsync();
        await cancelled.Task.WaitAsync(floor.Token);
        Assert.False(stop.IsCompleted);
        floor.Clock.Advance(TimeSpan.FromSeconds(5));
        await Record.ExceptionAsync(() => stop.WaitAsync(floor.Token));

        Assert.True(stop.IsCompleted);
        var logged = Assert.Single(floor.Logs.Entries, entry => entry.Id.Id == 9005);
        Assert.Equal(LogLevel.Warning, logged.Level);
        Assert.Contains(nameof(OnAll), logged.Message);
        gate.SetResult();
    }

    [Fact]
    public async Task A_second_stop_ends_too()
    {
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(new Work());

        await floor.Host.StopAsync(floor.Token);
        await floor.Host.StopAsync(floor.Token).WaitAsync(floor.Token);
    }

    [Fact]
    public async Task Without_a_stop_closing_ends_the_functions_before_the_broker()
    {
        var work = new Work { Do = WaitForCancellationAsync };
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(work);
        await floor.SendAsync("endless");
        var run = await work.NextAsync(floor.Token);
        Assert.NotNull(run.Context.InstanceServices.GetRequiredService<EmbeddedBroker>());

        await floor.Host.DisposeAsync();

        Assert.True(run.CancellationToken.IsCancellationRequested);
        Assert.Equal("Function OnAll failed", Assert.Single(floor.Logs.Entries, entry => entry.Level >= LogLevel.Warning).Message);
    }

    private static Task WaitForCancellationAsync(Delivery run) => new TaskCompletionSource().Task.WaitAsync(run.CancellationToken);
}
