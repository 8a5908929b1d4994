using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.Subscribers;

/// <summary>The app with a clock that stands still: what is done in it is done without any wait.</summary>
public sealed class PoisonFloor : IAsyncLifetime
{
    public App App { get; } = new() { Clock = new FakeClock() };

    private ServiceBusClient Broker => App.Services.GetRequiredService<ServiceBusClient>();

    public Task InitializeAsync() => App.InitializeAsync();

    public Task DisposeAsync() => App.DisposeAsync();

    /// <summary>Has messages handled that were sent to the topic, or to queue <c>retries</c>.</summary>
    public async Task HandleAsync(string entity, params ServiceBusMessage[] messages)
    {
        await using var sender = Broker.CreateSender(entity);
        foreach (var message in messages)
            await sender.SendMessageAsync(message);
        await App.Broker.WhenIdleAsync(CancellationToken.None);
    }

    /// <summary>The dead letters of the subscription to texts.</summary>
    public Task<IReadOnlyList<ServiceBusReceivedMessage>> DeadTextsAsync() =>
        PeekAsync(Broker.CreateReceiver(Topology.Events, Topology.SmsReceived, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter }));

    /// <summary>The dead letters of queue <c>retries</c>.</summary>
    public Task<IReadOnlyList<ServiceBusReceivedMessage>> DeadRetriesAsync() =>
        PeekAsync(Broker.CreateReceiver(Topology.Retries, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter }));

    private static async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekAsync(ServiceBusReceiver receiver)
    {
        await using (receiver)
            return await receiver.PeekMessagesAsync(100);
    }
}
