using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Backlog;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Storage;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.Backlog;

/// <summary>Looking into a real broker whose messages nobody takes.</summary>
public sealed class EntityReaderTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly FakeClock clock = new();
    private readonly EmbeddedBroker broker;
    private readonly ServiceBusClient client;
    private readonly EntityReader reader;

    public EntityReaderTests()
    {
        var topology = BrokerTopology.Load(Repository.PathOf("infra/topology.json"));
        broker = EmbeddedBroker.Open(folder.Path, topology, clock, NullLogger<EmbeddedBroker>.Instance);
        client = new ServiceBusClient(broker.ConnectionString);
        reader = new EntityReader(client);
    }

    [Fact]
    public async Task An_empty_one_has_nothing() => Assert.Equal(
        new EntityBacklog(Topology.SmsReceived, new AtLeast(0, false), null, new AtLeast(0, false), null),
        await reader.ReadAsync(Topology.SmsReceived, default));

    [Fact]
    public async Task It_tells_how_many_messages_wait_and_since_when_the_oldest()
    {
        var noon = clock.GetUtcNow();
        await SendAsync(Topology.Events, "sms.received");
        clock.Advance(TimeSpan.FromMinutes(7));
        await SendAsync(Topology.Events, "sms.received");

        var backlog = await reader.ReadAsync(Topology.SmsReceived, default);

        Assert.Equal((new AtLeast(2, false), noon), (backlog.Waiting, backlog.WaitingSince));
    }

    [Fact]
    public async Task What_comes_later_does_not_wait_yet()
    {
        await client.CreateSender(Topology.Retries).SendMessageAsync(new("later") { ScheduledEnqueueTime = clock.GetUtcNow().AddHours(1) });

        var backlog = await reader.ReadAsync(Topology.Retries, default);

        Assert.Equal((new AtLeast(0, false), default(DateTimeOffset?)), (backlog.Waiting, backlog.WaitingSince));
    }

    [Fact]
    public async Task Dead_letters_are_counted_apart_and_none_is_taken()
    {
        await SendAsync(Topology.Events, "sms.received");
        var receiver = client.CreateReceiver(Topology.Events, Topology.SmsReceived);
        await receiver.DeadLetterMessageAsync((await receiver.ReceiveMessageAsync())!, "Rejected");
        await reader.ReadAsync(Topology.SmsReceived, default);

        var backlog = await reader.ReadAsync(Topology.SmsReceived, default);

        Assert.Equal((0, 1, clock.GetUtcNow()), (backlog.Waiting.Count, backlog.DeadLetters.Count, backlog.DeadLetterSince));
    }

    [Fact]
    public async Task More_than_a_hundred_are_at_least_a_hundred()
    {
        await Task.WhenAll(Enumerable.Range(0, 101).Select(_ => SendAsync(Topology.SmsOutbox, "reply")));

        Assert.Equal(new AtLeast(100, true), (await reader.ReadAsync(Topology.SmsOutbox, default)).Waiting);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await broker.DisposeAsync();
        folder.Dispose();
    }

    private Task SendAsync(string to, string subject) => client.CreateSender(to).SendMessageAsync(new(subject) { Subject = subject });
}
