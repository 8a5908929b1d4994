using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class MessageFunctionTests
{
    private const int FunctionFailed = 9001;
    private const int SettlingFailed = 9004;

    public static TheoryData<Type> BothKinds => [typeof(OnAll), typeof(OnTexts)];

    [Fact]
    public async Task A_function_runs_for_each_message_with_all_it_asks_for()
    {
        var work = new Work();
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(work);

        await floor.SendAsync(new ServiceBusMessage("one") { MessageId = "m-1" }, new ServiceBusMessage("two"));
        Delivery[] runs = [await work.NextAsync(floor.Token), await work.NextAsync(floor.Token)];

        Assert.Equal(["one", "two"], runs.Select(run => run.Body).Order());
        var run = runs.Single(run => run.Message.MessageId == "m-1");
        Assert.NotNull(run.Actions);
        Assert.Equal(nameof(OnAll), run.Context.FunctionDefinition.Name);
        Assert.Equal($"{typeof(OnAll)}.RunAsync", run.Context.FunctionDefinition.EntryPoint);
        Assert.Equal(run.CancellationToken, run.Context.CancellationToken);
        Assert.NotEqual(runs[0].Context.InvocationId, runs[1].Context.InvocationId);
    }

    [Fact]
    public async Task A_message_whose_function_succeeded_is_completed()
    {
        var work = new Work();
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(work);

        await floor.SendAsync("done");
        await floor.Broker.WhenIdleAsync(floor.Token);

        Assert.Equal(1, work.Runs);
    }

    [Fact]
    public async Task Without_automatic_completion_a_message_stays_locked_until_its_lock_runs_out()
    {
        var work = new Work();
        await using var floor = await new HostFloor(typeof(OnTexts)).StartAsync(work);
        await floor.SendAsync(new ServiceBusMessage("left") { Subject = "text" });
        await work.NextAsync(floor.Token);

        await floor.Host.StopAsync(floor.Token);
        Assert.Equal(0, floor.Broker.CountWaiting(HostFloor.Texts));
        floor.Clock.Advance(HostFloor.LockDuration);
        var again = (await floor.Broker.ReceiveAsync(HostFloor.Texts, 1, floor.Token))[0];

        Assert.Equal(2, again.DeliveryCount);
    }

    [Theory]
    [MemberData(nameof(BothKinds))]
    public async Task A_message_whose_function_failed_comes_again_at_once_and_the_fault_is_logged(Type function)
    {
        var work = new Work
        {
            Do = run => run.Message.DeliveryCount == 1 ? throw new FormatException("first time") : run.Actions.CompleteMessageAsync(run.Message),
        };
        await using var floor = await new HostFloor(function).StartAsync(work);

        await floor.SendAsync(new ServiceBusMessage("x") { Subject = "text" });
        await work.NextAsync(floor.Token);
        var again = await work.NextAsync(floor.Token);

        Assert.Equal(2, again.Message.DeliveryCount);
        var logged = Assert.Single(floor.Logs.Entries, entry => entry.Id.Id == FunctionFailed);
        Assert.Equal(LogLevel.Error, logged.Level);
        Assert.Contains(function.Name, logged.Message);
        Assert.IsType<FormatException>(logged.Fault);
    }

    [Theory]
    [MemberData(nameof(BothKinds))]
    public async Task A_message_that_was_settled_before_its_function_failed_is_not_given_back(Type function)
    {
        var work = new Work
        {
            Do = async run =>
            {
                await run.Actions.CompleteMessageAsync(run.Message);
                throw new FormatException("too late");
            },
        };
        await using var floor = await new HostFloor(function).StartAsync(work);

        await floor.SendAsync(new ServiceBusMessage("x") { Subject = "text" });
        await floor.Logs.WaitForAsync(FunctionFailed, floor.Token);
        await floor.Host.StopAsync(floor.Token);

        Assert.Equal(1, work.Runs);
        Assert.DoesNotContain(floor.Logs.Entries, entry => entry.Id.Id == SettlingFailed);
    }

    [Fact]
    public async Task A_message_that_its_function_settled_is_not_completed_again()
    {
        var work = new Work { Do = run => run.Actions.DeadLetterMessageAsync(run.Message, deadLetterReason: "no use") };
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(work);

        await floor.SendAsync("x");
        await work.NextAsync(floor.Token);
        await floor.Host.StopAsync(floor.Token);

        Assert.Equal(1, floor.Broker.CountDeadLetters(HostFloor.All));
        Assert.DoesNotContain(floor.Logs.Entries, entry => entry.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_lock_that_ran_out_before_the_end_is_logged_and_the_message_comes_again()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? gate.Task : Task.CompletedTask };
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(work);
        await floor.SendAsync("slow");
        await work.NextAsync(floor.Token);

        floor.Clock.Advance(HostFloor.LockDuration);
        var again = await work.NextAsync(floor.Token);
        gate.SetResult();

        Assert.Equal(2, again.Message.DeliveryCount);
        Assert.Contains(HostFloor.All, (await floor.Logs.WaitForAsync(SettlingFailed, floor.Token)).Message);
    }

    [Fact]
    public async Task Services_that_fail_to_close_after_a_run_are_a_failure_of_that_run()
    {
        var work = new Work { Do = run => Task.FromResult(run.Context.InstanceServices.GetRequiredService<Stubborn>()) };
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(services => services.AddSingleton(work).AddScoped<Stubborn>());

        await floor.SendAsync("x");
        await work.NextAsync(floor.Token);
        var again = await work.NextAsync(floor.Token);

        Assert.Equal(2, again.Message.DeliveryCount);
        Assert.IsType<FormatException>((await floor.Logs.WaitForAsync(FunctionFailed, floor.Token)).Fault);
    }

    [Fact]
    public async Task A_missing_connection_is_named_at_start()
    {
        await using var floor = new HostFloor(typeof(Elsewhere)).Build();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => floor.Host.StartAsync(floor.Token));

        Assert.Contains("OtherBus", refused.Message);
        Assert.Contains(nameof(Elsewhere), refused.Message);
    }

    [Fact]
    public void A_parameter_that_nothing_can_be_bound_to_is_refused()
    {
        var floor = new HostFloor(typeof(Unbound));

        var refused = Assert.Throws<InvalidOperationException>(() => floor.Build());

        Assert.Contains($"{nameof(Unbound)}.RunAsync", refused.Message);
        Assert.Contains("lifetime", refused.Message);
    }

    public sealed class Stubborn : IDisposable
    {
        private static int closed;

        public void Dispose()
        {
            if (Interlocked.Increment(ref closed) == 1)
                throw new FormatException("will not close");
        }
    }

    public sealed class Elsewhere
    {
        [Function(nameof(Elsewhere))]
        public Task RunAsync([ServiceBusTrigger("jobs", Connection = "OtherBus")] ServiceBusReceivedMessage _) => Task.CompletedTask;
    }

    public sealed class Unbound
    {
        [Function(nameof(Unbound))]
        public Task RunAsync([ServiceBusTrigger("jobs", Connection = "ServiceBus")] ServiceBusReceivedMessage _, IHostApplicationLifetime lifetime) =>
            Task.FromResult(lifetime);
    }
}
