namespace JustCallFx.Contracts.Triggers;

/// <summary>As many messages run at once as <c>host.json</c> allows.</summary>
public abstract class ConcurrencyContract<TFloor> : MessageTriggerSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    [SkippableFact]
    public async Task As_many_messages_run_at_once_as_the_host_settings_allow_and_no_more()
    {
        const int limit = 3;
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await StartAsync<OnJobs>(work, Allowing(limit));

        await SendAsync(Numbered(5));
        for (var i = 0; i < limit; i++)
            await work.NextAsync(Token);

        Assert.Equal(limit, work.Runs);
        gate.SetResult();
        await WhenDoneAsync();
        Assert.Equal(5, work.Runs);
    }

    [SkippableFact]
    public async Task The_limit_holds_while_messages_come_and_go()
    {
        const int limit = 4;
        var (running, most) = (0, 0);
        var work = new Work
        {
            Do = async _ =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
            },
        };
        await StartAsync<OnJobs>(work, Allowing(limit));

        for (var i = 0; i < 10; i++)
            await SendAsync(Numbered(20));
        await WhenDoneAsync();

        Assert.Equal(200, work.Runs);
        Assert.InRange(most, 1, limit);
    }

    [SkippableFact]
    public async Task A_function_that_is_stuck_holds_up_no_other()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = run => run.Context.FunctionDefinition.Name == nameof(OnJobs) ? gate.Task : run.Actions.CompleteMessageAsync(run.Message) };
        await Floor.StartAsync([typeof(OnJobs), typeof(OnTexts)], Allowing(1), work);

        await SendAsync(Numbered(2));
        for (var i = 0; i < 5; i++)
            await PublishAsync(new Azure.Messaging.ServiceBus.ServiceBusMessage("x") { Subject = "text" });
        for (var i = 0; i < 6; i++)
            await work.NextAsync(Token);

        Assert.Equal(2, (await LeftAsync()).Count);
        gate.SetResult();
    }

    private static string Allowing(int calls) => $$"""{ "maxConcurrentCalls": {{calls}} }""";

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value)
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
