using Azure.Messaging.ServiceBus;
using JustCallFx.Contracts;
using JustCallFx.Contracts.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>The embedded broker in a folder of its own, on a clock that it moves itself.</summary>
[Engine("Embedded")]
public sealed class EmbeddedServiceBus : IServiceBusFloor
{
    private const string Barrier = "barrier";
    private static readonly TimeSpan step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan blink = TimeSpan.FromMilliseconds(1);

    private readonly string folder = Directory.CreateTempSubdirectory("contract-").FullName;
    private readonly FakeClock clock = new();
    private readonly CancellationTokenSource guard = new(Patience.Longest);
    private EmbeddedBroker? broker;

    public string? Absence => null;

    public ServiceBusClient Client { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public CancellationToken Token => guard.Token;

    public Task OpenAsync()
    {
        broker = EmbeddedBroker.Open(folder, Wanted(), clock, NullLogger<EmbeddedBroker>.Instance);
        Client = new ServiceBusClient(broker.ConnectionString);
        return Task.CompletedTask;
    }

    public string NameOf(string entity) => entity;

    // In steps: what falls due on the way is done at its time, by threads that read the clock.
    public async Task LetPassAsync(TimeSpan span)
    {
        for (var left = span; left > TimeSpan.Zero; left -= step)
        {
            clock.Advance(left < step ? left : step);
            await SettleAsync();
        }
    }

    public async Task<bool> IsEmptyAsync(ServiceBusReceiver receiver)
    {
        await SettleAsync();
        var waiting = receiver.ReceiveMessageAsync(blink, Token);
        clock.Advance(blink);
        return await waiting is null;
    }

    public async ValueTask DisposeAsync()
    {
        if (broker is not null)
            await broker.DisposeAsync();
        guard.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // Messages are handed out in the order in which they came: when this one is there, all before it are.
    private async Task SettleAsync()
    {
        await Client.CreateSender(Barrier).SendMessageAsync(new ServiceBusMessage(), Token);
        await Client.CreateReceiver(Barrier, new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete })
            .ReceiveMessageAsync(TimeSpan.FromDays(1), Token);
    }

    private static BrokerTopology Wanted() => new()
    {
        Topics = [new() { Name = Topology.Events, Subscriptions =
        [
            Subscription(Topology.All, null),
            Subscription(Topology.Texts, new() { Subject = "text" }),
            Subscription(Topology.Urgent, new() { CorrelationId = "c-1", Properties = new Dictionary<string, string> { ["priority"] = "high" } }),
        ] }],
        Queues =
        [
            Queue(Topology.Jobs),
            Queue(Topology.Fleeting) with { DefaultMessageTimeToLive = Topology.ShortLife, DeadLetteringOnMessageExpiration = true },
            Queue(Barrier),
        ],
    };

    private static SubscriptionTopology Subscription(string name, CorrelationFilter? filter) =>
        new() { Name = name, Filter = filter, MaxDeliveryCount = Topology.MaxDeliveryCount, LockDuration = Topology.LockDuration };

    private static QueueTopology Queue(string name) =>
        new() { Name = name, MaxDeliveryCount = Topology.MaxDeliveryCount, LockDuration = Topology.LockDuration };
}
