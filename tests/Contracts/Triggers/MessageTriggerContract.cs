using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.Triggers;

/// <summary>A function runs for each message, and what it did decides what becomes of the message.</summary>
public abstract class MessageTriggerContract<TFloor> : MessageTriggerSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    [SkippableFact]
    public async Task A_function_runs_for_each_message_of_a_queue_with_all_it_asks_for()
    {
        var work = new Work();
        await StartAsync<OnJobs>(work);

        await SendAsync(new("one") { MessageId = "m-1" }, new("two"));
        Delivery[] runs = [await work.NextAsync(Token), await work.NextAsync(Token)];

        Assert.Equal(["one", "two"], runs.Select(run => run.Body).Order());
        var run = runs.Single(run => run.Message.MessageId == "m-1");
        Assert.NotNull(run.Actions);
        Assert.Equal(nameof(OnJobs), run.Context.FunctionDefinition.Name);
        Assert.Equal(run.CancellationToken, run.Context.CancellationToken);
        Assert.NotEqual(runs[0].Context.InvocationId, runs[1].Context.InvocationId);
    }

    [SkippableFact]
    public async Task A_function_runs_for_what_its_subscription_gets()
    {
        var work = new Work { Do = run => run.Actions.CompleteMessageAsync(run.Message) };
        await StartAsync<OnTexts>(work);

        await PublishAsync(new("call") { Subject = "call" }, new("text") { Subject = "text" });

        Assert.Equal("text", (await work.NextAsync(Token)).Body);
    }

    [SkippableFact]
    public async Task A_message_whose_function_succeeded_is_completed()
    {
        var work = new Work();
        await StartAsync<OnJobs>(work);

        await SendAsync(new ServiceBusMessage("done"));
        await work.NextAsync(Token);
        await WhenDoneAsync();

        Assert.Equal(1, work.Runs);
    }

    [SkippableFact]
    public async Task A_message_whose_function_failed_comes_again_at_once()
    {
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? throw new FormatException("first time") : Task.CompletedTask };
        await StartAsync<OnJobs>(work);

        await SendAsync(new ServiceBusMessage("x"));
        await work.NextAsync(Token);

        Assert.Equal(2, (await work.NextAsync(Token)).Message.DeliveryCount);
    }

    [SkippableFact]
    public async Task A_function_that_settles_itself_and_fails_gives_its_message_back_all_the_same()
    {
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? throw new FormatException("first time") : Task.CompletedTask };
        await StartAsync<OnTexts>(work);

        await PublishAsync(new ServiceBusMessage("x") { Subject = "text" });
        await work.NextAsync(Token);

        Assert.Equal(2, (await work.NextAsync(Token)).Message.DeliveryCount);
    }

    [SkippableFact]
    public async Task A_message_whose_function_always_fails_is_dead_lettered()
    {
        var work = new Work { Do = _ => throw new FormatException("always") };
        await StartAsync<OnJobs>(work);

        await SendAsync(new ServiceBusMessage("x"));

        var dead = await DeadLetters.ReceiveMessageAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal("MaxDeliveryCountExceeded", dead?.DeadLetterReason);
        Assert.Equal(10, work.Runs);
    }

    [SkippableFact]
    public async Task A_message_that_its_function_settled_is_neither_completed_nor_given_back()
    {
        var work = new Work
        {
            Do = async run =>
            {
                await run.Actions.DeadLetterMessageAsync(run.Message, deadLetterReason: "no use");
                throw new FormatException("too late");
            },
        };
        await StartAsync<OnJobs>(work);

        await SendAsync(new ServiceBusMessage("x"));

        var dead = await DeadLetters.ReceiveMessageAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Equal("no use", dead?.DeadLetterReason);
        Assert.Equal(1, work.Runs);
    }

    [SkippableFact]
    public async Task Without_automatic_completion_a_message_stays_locked_until_its_lock_runs_out()
    {
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? Task.CompletedTask : run.Actions.CompleteMessageAsync(run.Message) };
        await StartAsync<OnTexts>(work);
        await PublishAsync(new ServiceBusMessage("left") { Subject = "text" });
        await work.NextAsync(Token);

        await Floor.LetPassAsync(LockDuration - TimeSpan.FromSeconds(2));
        Assert.Equal(1, work.Runs);
        await Floor.LetPassAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(2, (await work.NextAsync(Token)).Message.DeliveryCount);
    }
}
