using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.Triggers;

/// <summary>A stop lets what runs finish, within the host's patience, and takes nothing new.</summary>
public abstract class StopContract<TFloor> : MessageTriggerSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    [SkippableFact]
    public async Task What_runs_is_finished_and_settled_and_nothing_new_is_taken()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnJobs>(work, """{ "maxConcurrentCalls": 1 }""");
        await SendAsync(new("runs"), new("waits"));
        var run = await work.NextAsync(Token);

        var stop = Floor.StopAsync(Token);
        Assert.False(stop.IsCompleted);
        Assert.False(run.CancellationToken.IsCancellationRequested);
        gate.SetResult();
        await stop;

        var left = Assert.Single(await LeftAsync());
        Assert.Equal(("waits", 0, 1), (left.Body.ToString(), left.DeliveryCount, work.Runs));
        Assert.False(run.CancellationToken.IsCancellationRequested);
    }

    [SkippableFact]
    public async Task The_next_start_finds_what_was_left_and_nothing_of_what_was_finished()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnJobs>(work, """{ "maxConcurrentCalls": 1 }""");
        await SendAsync(new("finished"), new("left"));
        await work.NextAsync(Token);

        var stop = Floor.StopAsync(Token);
        gate.SetResult();
        await stop;
        await Floor.CloseAsync();
        await StartAsync<OnJobs>(work);

        Assert.Equal(("left", 1), await work.NextAsync(Token) is var run ? (run.Body, run.Message.DeliveryCount) : default);
        await WhenDoneAsync();
        Assert.Equal(2, work.Runs);
    }

    [SkippableFact]
    public async Task When_patience_ends_the_functions_are_told_and_their_messages_given_back()
    {
        var work = new Work { Do = run => new TaskCompletionSource().Task.WaitAsync(run.CancellationToken) };
        await StartAsync<OnJobs>(work);
        await SendAsync(new ServiceBusMessage("endless"));
        var run = await work.NextAsync(Token);

        using var patience = new CancellationTokenSource();
        var stop = Floor.StopAsync(patience.Token);
        Assert.False(run.CancellationToken.IsCancellationRequested);
        await patience.CancelAsync();
        await Record.ExceptionAsync(() => stop);

        Assert.True(run.CancellationToken.IsCancellationRequested);
        Assert.Equal(2, (await TakeAsync()).DeliveryCount);
    }

    [SkippableFact]
    public async Task Locks_are_renewed_while_what_runs_finishes()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnJobs>(work);
        await SendAsync(new ServiceBusMessage("slow"));
        await work.NextAsync(Token);

        var stop = Floor.StopAsync(Token);
        await Floor.LetPassAsync(1.5 * LockDuration);
        gate.SetResult();
        await stop;

        Assert.Empty(await LeftAsync());
    }
}
