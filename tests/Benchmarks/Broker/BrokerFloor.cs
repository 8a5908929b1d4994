using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>The embedded broker with the app's own topology, in a folder of its own, reached as the app reaches it.</summary>
internal sealed class BrokerFloor : IAsyncDisposable
{
    private const string Topic = "justcall-events";
    private const string Subscription = "sms-received";
    private const int BodyBytes = 600;

    private static readonly BinaryData Body = new(new byte[BodyBytes]);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("justcallfx-bench-");
    private EmbeddedBroker broker;
    private readonly ServiceBusClient client;
    private long sent;

    public BrokerFloor()
    {
        broker = Open();
        client = new ServiceBusClient(broker.ConnectionString);
        Sender = client.CreateSender(Topic);
    }

    public ServiceBusSender Sender { get; }

    public string Database => Path.Combine(folder.FullName, "broker.db");

    /// <summary>How large the database is, in bytes.</summary>
    public long DatabaseBytes => new FileInfo(Database).Length;

    /// <summary>How large its write-ahead log is, in bytes.</summary>
    public long LogBytes => new FileInfo(Database + "-wal").Length;

    public ServiceBusReceiver CreateReceiver() => client.CreateReceiver(Topic, Subscription);

    /// <summary>A message as the app publishes one for a text of about twenty words.</summary>
    public ServiceBusMessage Message()
    {
        var number = Interlocked.Increment(ref sent);
        return new ServiceBusMessage(Body)
        {
            MessageId = $"default:sms.received:msg_{number}",
            Subject = "sms.received",
            CorrelationId = "0123456789abcdef0123456789abcdef",
            ContentType = "application/cloudevents+json",
            ApplicationProperties =
            {
                ["account"] = "default",
                ["event"] = "sms.received",
                ["dialect"] = "help",
                ["origin"] = "webhook",
                ["receivedAt"] = "2026-03-12T14:35:00.0000000Z",
                ["traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
            },
        };
    }

    /// <summary>Closes the broker and opens it again, as a restart does; answers how long the opening took.</summary>
    public async Task<TimeSpan> ReopenAsync()
    {
        await broker.DisposeAsync();
        var started = Stopwatch.GetTimestamp();
        broker = Open();
        return Stopwatch.GetElapsedTime(started);
    }

    public async ValueTask DisposeAsync()
    {
        await client.DisposeAsync();
        await broker.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private EmbeddedBroker Open() => EmbeddedBroker.Open(
        folder.FullName,
        BrokerTopology.Load(Path.Combine(AppContext.BaseDirectory, "topology.json")),
        TimeProvider.System,
        NullLogger<EmbeddedBroker>.Instance);
}
