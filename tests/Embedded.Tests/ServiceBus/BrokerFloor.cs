using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Embedded.Tests.ServiceBus;

/// <summary>A broker in a folder of its own, with a clock that the test moves.</summary>
internal sealed class BrokerFloor : IAsyncDisposable
{
    public const string Events = "events";
    public const string All = "events/Subscriptions/all";
    public const string Texts = "events/Subscriptions/texts";
    public const string Jobs = "jobs";
    public const int MaxDeliveryCount = 3;
    public static readonly TimeSpan LockDuration = TimeSpan.FromMinutes(1);

    // A test that waits for what never comes fails instead of hanging.
    private readonly CancellationTokenSource guard = new(Patience.Longest);

    private readonly ILogger<EmbeddedBroker> logger;

    public BrokerFloor(BrokerTopology? topology = null, string? folder = null, FakeClock? clock = null, ILogger<EmbeddedBroker>? logger = null)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("broker-").FullName;
        Clock = clock ?? new FakeClock();
        this.logger = logger ?? NullLogger<EmbeddedBroker>.Instance;
        Broker = EmbeddedBroker.Open(Folder, topology ?? Topology(), Clock, this.logger);
        Client = new ServiceBusClient(Broker.ConnectionString);
    }

    public CancellationToken Token => guard.Token;

    public string Folder { get; }

    public FakeClock Clock { get; }

    public EmbeddedBroker Broker { get; private set; }

    public ServiceBusClient Client { get; }

    /// <summary>Topic <c>events</c> with <c>all</c> and <c>texts</c> (subject "text"), and queue <c>jobs</c>.</summary>
    public static BrokerTopology Topology(params SubscriptionTopology[] subscriptions) => new()
    {
        Topics =
        [
            new()
            {
                Name = Events,
                Subscriptions = subscriptions is [] ? [Subscription("all"), Subscription("texts", new() { Subject = "text" })] : subscriptions,
            },
        ],
        Queues = [new() { Name = Jobs, MaxDeliveryCount = MaxDeliveryCount, LockDuration = LockDuration }],
    };

    public static SubscriptionTopology Subscription(string name, CorrelationFilter? filter = null) =>
        new() { Name = name, Filter = filter, MaxDeliveryCount = MaxDeliveryCount, LockDuration = LockDuration };

    public static ServiceBusMessage[] Numbered(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new ServiceBusMessage($"{number}"))];

    /// <summary>Sends to the topic, all in one.</summary>
    public async Task SendAsync(params ServiceBusMessage[] messages)
    {
        await using var sender = Client.CreateSender(Events);
        await sender.SendMessagesAsync(messages, Token);
    }

    public Task SendAsync(string body) => SendAsync(new ServiceBusMessage(body));

    public async Task<ServiceBusReceivedMessage> ReceiveAsync(string path = All) => (await Broker.ReceiveAsync(path, 1, Token))[0];

    public Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(int most, string path = All) => Broker.ReceiveAsync(path, most, Token);

    public Task CompleteAsync(ServiceBusReceivedMessage message, string path = All) => Broker.CompleteAsync(path, message, Token);

    public Task AbandonAsync(ServiceBusReceivedMessage message, Dictionary<string, object>? changes = null) =>
        Broker.AbandonAsync(All, message, changes, Token);

    public Task DeadLetterAsync(
        ServiceBusReceivedMessage message, string? reason = null, string? description = null, Dictionary<string, object>? changes = null) =>
        Broker.DeadLetterAsync(All, message, changes, reason, description, Token);

    public async Task<ServiceBusReceivedMessage> RoundTripAsync(ServiceBusMessage message)
    {
        await SendAsync(message);
        return await ReceiveAsync();
    }

    /// <summary>An orderly stop and start in the same folder.</summary>
    public async Task RestartAsync(BrokerTopology? topology = null)
    {
        await Broker.DisposeAsync();
        Broker = EmbeddedBroker.Open(Folder, topology ?? Topology(), Clock, logger);
    }

    /// <summary>What another process finds after this one was killed here and now.</summary>
    public BrokerFloor Crash()
    {
        var copy = Directory.CreateTempSubdirectory("broker-");
        foreach (var file in new[] { "broker.db", "broker.db-wal" })
            File.Copy(Path.Combine(Folder, file), Path.Combine(copy.FullName, file));
        return new BrokerFloor(folder: copy.FullName, clock: Clock);
    }

    /// <summary>Closes the broker and asks its file.</summary>
    public async Task<long> CountRowsAsync(string table)
    {
        await Broker.DisposeAsync();
        using var file = new BrokerFile(Folder);
        return file.InTransaction(statements => (long)statements.Scalar($"SELECT count(*) FROM {table}")!);
    }

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        guard.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
