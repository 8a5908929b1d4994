using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Host;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task As_many_messages_run_at_once_as_the_host_settings_allow_and_no_more()
    {
        const int limit = 3;
        var gate = new TaskCompletionSource();
        var work = new Work { Do = _ => gate.Task };
        await using var floor = await new HostFloor(typeof(OnAll)) { HostJson = Allowing(limit) }.StartAsync(work);

        await floor.SendAsync([.. Enumerable.Range(0, 5).Select(number => new ServiceBusMessage($"{number}"))]);
        for (var i = 0; i < limit; i++)
            await work.NextAsync(floor.Token);

        Assert.Equal(limit, work.Runs);
        Assert.Equal(5 - limit, floor.Broker.CountWaiting(HostFloor.All));
        gate.SetResult();
        await floor.Broker.WhenIdleAsync(floor.Token);
        Assert.Equal(5, work.Runs);
    }

    [Fact]
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
        await using var floor = await new HostFloor(typeof(OnAll)) { HostJson = Allowing(limit) }.StartAsync(work);

        for (var i = 0; i < 10; i++)
            await floor.SendAsync([.. Enumerable.Range(0, 20).Select(number => new ServiceBusMessage($"{number}"))]);
        await floor.Broker.WhenIdleAsync(floor.Token);

        Assert.Equal(200, work.Runs);
        Assert.InRange(most, 1, limit);
    }

    [Fact]
    public async Task A_function_that_is_stuck_holds_up_no_other()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = run => run.Context.FunctionDefinition.Name == nameof(OnAll) ? gate.Task : run.Actions.CompleteMessageAsync(run.Message) };
        await using var floor = await new HostFloor(typeof(OnAll), typeof(OnTexts)) { HostJson = Allowing(1) }.StartAsync(work);

        await floor.SendAsync([.. Enumerable.Range(0, 5).Select(number => new ServiceBusMessage($"{number}") { Subject = "text" })]);
        for (var i = 0; i < 6; i++)
            await work.NextAsync(floor.Token);

        Assert.Equal(4, floor.Broker.CountWaiting(HostFloor.All));
        gate.SetResult();
        await floor.Broker.WhenIdleAsync(floor.Token);
        Assert.Equal(10, work.Runs);
    }

    [Fact]
    public void Sixteen_for_each_core_is_the_default()
    {
        Assert.Equal(16 * Environment.ProcessorCount, Read("""{ "version": "2.0" }""").MaxConcurrentCalls);
        Assert.Equal(32, Read(Allowing(32)).MaxConcurrentCalls);
    }

    private static HostJson Read(string json)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, json);
        try
        {
            return HostJson.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Allowing(int calls) =>
        $$"""{ "version": "2.0", "extensions": { "serviceBus": { "maxConcurrentCalls": {{calls}} } } }""";

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value)
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
