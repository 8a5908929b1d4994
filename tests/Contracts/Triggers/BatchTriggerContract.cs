using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.Triggers;

/// <summary>A function that asks for it gets several messages at once, one batch after the other.</summary>
public abstract class BatchTriggerContract<TFloor> : MessageTriggerSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    [SkippableFact]
    public async Task All_messages_come_in_batches_of_the_size_that_the_host_settings_allow()
    {
        var work = new Work();
        await StartAsync<OnBatches>(work, """{ "maxMessageBatchSize": 4 }""");

        await SendAsync(Numbered(10));

        var received = new List<string>();
        while (received.Count < 10)
        {
            var run = await work.NextAsync(Token);
            Assert.InRange(run.Messages.Count, 1, 4);
            received.AddRange(run.Messages.Select(message => message.Body.ToString()));
        }

        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{number}"), received);
        await WhenDoneAsync();
    }

    [SkippableFact]
    public async Task One_batch_runs_at_a_time()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnBatches>(work, """{ "maxMessageBatchSize": 1 }""");
        await SendAsync(Numbered(3));
        await work.NextAsync(Token);

        await Floor.LetPassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(1, work.Runs);
        gate.SetResult();
        await WhenDoneAsync();
        Assert.Equal(3, work.Runs);
    }

    [SkippableFact]
    public async Task When_the_function_fails_what_it_did_not_settle_comes_again()
    {
        var settled = new List<string>();
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? SettleOneAndFailAsync(run) : Task.CompletedTask };
        await StartAsync<OnBatches>(work);

        await SendAsync(Numbered(3));
        await WhenDoneAsync();

        var runs = new List<Delivery>();
        for (var i = 0; i < work.Runs; i++)
            runs.Add(await work.NextAsync(Token));
        var again = runs.SelectMany(run => run.Messages).Where(message => message.DeliveryCount > 1).Select(message => message.Body.ToString());
        Assert.Equal(["0", "1", "2"], again.Concat(settled).Order());

        async Task SettleOneAndFailAsync(Delivery run)
        {
            await run.Actions.CompleteMessageAsync(run.Message);
            settled.Add(run.Body);
            throw new FormatException("first time");
        }
    }

    [SkippableFact]
    public async Task Each_message_of_a_batch_can_be_settled_in_its_own_way()
    {
        var work = new Work { Do = run => run.Actions.DeadLetterMessageAsync(run.Messages[^1], deadLetterReason: $"last of {run.Messages.Count}") };
        await StartAsync<OnBatches>(work);

        await SendAsync(new ServiceBusMessage("x"));

        Assert.Equal("last of 1", (await DeadLetters.ReceiveMessageAsync(TimeSpan.FromMinutes(1), Token))?.DeadLetterReason);
        await WhenDoneAsync();
    }
}
