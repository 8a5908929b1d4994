using System.Text.Json;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Backlog;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Ops;

/// <summary>What operators see of all that waits.</summary>
public sealed class BacklogTests : IAsyncLifetime
{
    private readonly App app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Every_subscription_and_queue_is_there()
    {
        var entities = (await app.AskAsync("/api/ops/backlog")).GetProperty("entities").EnumerateArray().Select(one => one.GetProperty("entity").GetString());

        var topology = Embedded.ServiceBus.BrokerTopology.Load(Repository.PathOf("infra/topology.json"));
        Assert.Equal(
            topology.Topics.SelectMany(topic => topic.Subscriptions.Select(one => one.Name)).Concat(topology.Queues.Select(queue => queue.Name)).Order(),
            entities.Order());
    }

    [Fact]
    public async Task A_dead_letter_is_counted_at_its_subscription()
    {
        var buried = app.Services.GetRequiredService<ServiceBusClient>().CreateReceiver(
            Topology.Events, Topology.SmsReceived, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        await app.Services.GetRequiredService<ServiceBusClient>().CreateSender(Topology.Events)
            .SendMessageAsync(new ServiceBusMessage("rubbish") { Subject = "sms.received" });
        await buried.ReceiveMessageAsync(TimeSpan.FromSeconds(30));

        var entity = EntityOf(await app.AskAsync("/api/ops/backlog"), Topology.SmsReceived);

        Assert.Equal((1, 0), (Number(entity, "deadLetters"), Number(entity, "waiting")));
    }

    [Fact]
    public async Task An_event_that_should_have_come_again_minutes_ago_is_overdue()
    {
        var now = app.Clock.GetUtcNow();
        var retries = app.Services.GetRequiredService<RetryStore>();
        await retries.NoteAsync(new("sms-received", "late", "sms.received", 1, now.AddMinutes(-6), "TimeoutException"), default);
        await retries.NoteAsync(new("sms-received", "soon", "sms.received", 1, now.AddMinutes(6), "TimeoutException"), default);

        var report = await app.Services.GetRequiredService<BacklogReader>().ReadAsync(["sms-received"], default);

        Assert.Equal(1, report.OverdueRetries.Count);
    }

    private static JsonElement EntityOf(JsonElement report, string name) =>
        report.GetProperty("entities").EnumerateArray().Single(one => one.GetProperty("entity").GetString() == name);

    private static int Number(JsonElement entity, string name) => entity.GetProperty(name).GetProperty("count").GetInt32();
}
