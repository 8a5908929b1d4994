using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.Triggers;

/// <summary>A function that takes long keeps its message, for as long as <c>host.json</c> says.</summary>
public abstract class LockRenewalContract<TFloor> : MessageTriggerSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    [SkippableFact]
    public async Task A_lock_is_renewed_while_the_function_runs()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnJobs>(work);
        await SendAsync(new ServiceBusMessage("slow"));
        await work.NextAsync(Token);

        await Floor.LetPassAsync(3.5 * LockDuration);
        gate.SetResult();

        await WhenDoneAsync();
        Assert.Equal(1, work.Runs);
    }

    [SkippableFact]
    public async Task Renewal_ends_when_the_host_settings_say_so_and_the_message_comes_again()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? gate.Task : Task.CompletedTask };
        await StartAsync<OnJobs>(work, """{ "maxAutoLockRenewalDuration": "00:01:30" }""");
        await SendAsync(new ServiceBusMessage("too slow"));
        await work.NextAsync(Token);

        await Floor.LetPassAsync(1.5 * LockDuration);
        Assert.Equal(1, work.Runs);
        await Floor.LetPassAsync(0.5 * LockDuration);

        Assert.Equal(2, (await work.NextAsync(Token)).Message.DeliveryCount);
        gate.SetResult();
    }

    [SkippableFact]
    public async Task Without_renewal_the_message_comes_again_when_its_lock_has_run_out()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? gate.Task : Task.CompletedTask };
        await StartAsync<OnJobs>(work, """{ "maxAutoLockRenewalDuration": "00:00:00" }""");
        await SendAsync(new ServiceBusMessage("slow"));
        await work.NextAsync(Token);

        await Floor.LetPassAsync(LockDuration);

        Assert.Equal(2, (await work.NextAsync(Token)).Message.DeliveryCount);
        gate.SetResult();
    }

    [SkippableFact]
    public async Task A_function_can_renew_the_lock_itself()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnJobs>(work, """{ "maxAutoLockRenewalDuration": "00:00:00" }""");
        await SendAsync(new ServiceBusMessage("slow"));
        var run = await work.NextAsync(Token);

        for (var i = 0; i < 3; i++)
        {
            await Floor.LetPassAsync(0.75 * LockDuration);
            await run.Actions.RenewMessageLockAsync(run.Message, Token);
        }

        gate.SetResult();
        await WhenDoneAsync();
        Assert.Equal(1, work.Runs);
    }

    [SkippableFact]
    public async Task The_locks_of_a_batch_are_not_renewed()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnBatches>(work);
        await SendAsync(new ServiceBusMessage("slow"));
        await work.NextAsync(Token);

        await Floor.LetPassAsync(LockDuration);

        Assert.Equal(2, (await TakeAsync()).DeliveryCount);
        gate.SetResult();
    }
}
