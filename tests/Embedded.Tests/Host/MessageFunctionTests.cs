using Azure.Messaging.ServiceBus;
using JustCallFx.Contracts.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Tests.Host;

public sealed class MessageFunctionTests
{
    private const int FunctionFailed = 9001;
    private const int SettlingFailed = 9004;
    private const int RenewalFailed = 9007;
    private const string WithoutRenewal = """{ "extensions": { "serviceBus": { "maxAutoLockRenewalDuration": "00:00:00" } } }""";

    public static TheoryData<Type> BothKinds => [typeof(OnAll), typeof(OnTexts)];

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
    public async Task A_lock_that_ran_out_before_the_end_is_logged_and_the_message_comes_again()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? gate.Task : Task.CompletedTask };
        await using var floor = await new HostFloor(typeof(OnAll)) { HostJson = WithoutRenewal }.StartAsync(work);
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
    public async Task A_lock_that_cannot_be_renewed_any_more_is_logged_once_and_the_function_runs_on()
    {
        var gate = new TaskCompletionSource();
        var work = new Work { Do = run => run.Message.DeliveryCount == 1 ? gate.Task : run.Actions.CompleteMessageAsync(run.Message) };
        await using var floor = await new HostFloor(typeof(OnAll)).StartAsync(work);
        await floor.SendAsync("x");
        var run = await work.NextAsync(floor.Token);
        await floor.Broker.AbandonAsync(HostFloor.All, run.Message, null, floor.Token);
        await work.NextAsync(floor.Token);

        floor.Clock.Advance(HostFloor.LockDuration);

        Assert.Contains(HostFloor.All, (await floor.Logs.WaitForAsync(RenewalFailed, floor.Token)).Message);
        Assert.False(run.CancellationToken.IsCancellationRequested);
        gate.SetResult();
    }

    [Theory]
    [InlineData(typeof(OnNobody), "found no queue or subscription nobody;")]
    [InlineData(typeof(OnNoSubscription), "found no queue or subscription events/Subscriptions/nobody;")]
    [InlineData(typeof(OnTopic), "found no queue or subscription events;")]
    public async Task A_trigger_on_what_the_topology_lacks_ends_the_start(Type function, string found)
    {
        await using var floor = new HostFloor(function).Build();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => floor.Host.StartAsync(floor.Token));

        Assert.StartsWith($"{function}.RunAsync: {found} wanted one that topology.json lists", refused.Message);
    }

    [Fact]
    public async Task A_missing_connection_is_named_at_start()
    {
        await using var floor = new HostFloor(typeof(Elsewhere)).Build();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => floor.Host.StartAsync(floor.Token));

        Assert.Contains("OtherBus", refused.Message);
        Assert.Contains(nameof(Elsewhere), refused.Message);
    }

    [Theory]
    [InlineData(typeof(Unbound), "lifetime")]
    [InlineData(typeof(OneAsBatch), "a batch of messages")]
    public async Task A_parameter_that_nothing_can_be_bound_to_is_refused(Type function, string named)
    {
        await using var floor = new HostFloor(function);

        var refused = Assert.Throws<InvalidOperationException>(() => floor.Build());

        Assert.Contains($"{function.Name}.RunAsync", refused.Message);
        Assert.Contains(named, refused.Message);
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

    public sealed class OnNobody
    {
        [Function(nameof(OnNobody))]
        public Task RunAsync([ServiceBusTrigger("nobody", Connection = "ServiceBus")] ServiceBusReceivedMessage _) => Task.CompletedTask;
    }

    public sealed class OnNoSubscription
    {
        [Function(nameof(OnNoSubscription))]
        public Task RunAsync([ServiceBusTrigger("events", "nobody", Connection = "ServiceBus")] ServiceBusReceivedMessage _) => Task.CompletedTask;
    }

    public sealed class OnTopic
    {
        [Function(nameof(OnTopic))]
        public Task RunAsync([ServiceBusTrigger("events", Connection = "ServiceBus")] ServiceBusReceivedMessage _) => Task.CompletedTask;
    }

    public sealed class OneAsBatch
    {
        [Function(nameof(OneAsBatch))]
        public Task RunAsync([ServiceBusTrigger("jobs", Connection = "ServiceBus", IsBatched = true)] ServiceBusReceivedMessage lifetime) =>
            Task.FromResult(lifetime);
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
