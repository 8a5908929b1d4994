using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>What the suites for topics, subscriptions and queues share.</summary>
public abstract class ServiceBusSuite<TFloor> : ContractSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    protected ServiceBusClient Client => Floor.Client;

    protected CancellationToken Token => Floor.Token;

    protected ServiceBusSender Events => Client.CreateSender(Floor.NameOf(Topology.Events));

    protected ServiceBusSender Jobs => Client.CreateSender(Floor.NameOf(Topology.Jobs));

    protected static ServiceBusMessage[] Numbered(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new ServiceBusMessage($"{number}"))];

    protected static IEnumerable<string> Bodies(IEnumerable<ServiceBusReceivedMessage> messages) => messages.Select(message => message.Body.ToString());

    protected static async Task<ServiceBusFailureReason> ReasonAsync(Func<Task> act) =>
        (await Assert.ThrowsAsync<ServiceBusException>(act)).Reason;

    /// <summary>A receiver of a subscription, the one that gets everything unless another is named.</summary>
    protected ServiceBusReceiver Subscription(
        string name = Topology.All, SubQueue part = SubQueue.None, ServiceBusReceiveMode mode = ServiceBusReceiveMode.PeekLock) =>
        Client.CreateReceiver(Floor.NameOf(Topology.Events), name, new ServiceBusReceiverOptions { SubQueue = part, ReceiveMode = mode });

    protected ServiceBusReceiver Queue(
        string name = Topology.Jobs, SubQueue part = SubQueue.None, ServiceBusReceiveMode mode = ServiceBusReceiveMode.PeekLock) =>
        Client.CreateReceiver(Floor.NameOf(name), new ServiceBusReceiverOptions { SubQueue = part, ReceiveMode = mode });

    /// <summary>Sends to the topic, all in one.</summary>
    protected Task PublishAsync(params ServiceBusMessage[] messages) => Events.SendMessagesAsync(messages, Token);

    protected Task PublishAsync(string body) => PublishAsync(new ServiceBusMessage(body));

    /// <summary>The next message, which has to come.</summary>
    protected async Task<ServiceBusReceivedMessage> ReceiveAsync(ServiceBusReceiver receiver) =>
        (await ReceiveAsync(receiver, 1))[0];

    /// <summary>The next messages, which all have to come; a broker may give them one by one.</summary>
    protected async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(ServiceBusReceiver receiver, int count)
    {
        var received = new List<ServiceBusReceivedMessage>();
        while (received.Count < count)
        {
            var more = await receiver.ReceiveMessagesAsync(count - received.Count, patience, Token);
            Assert.NotEmpty(more);
            received.AddRange(more);
        }

        return received;
    }

    /// <summary>Publishes a message and receives it from the subscription that gets everything.</summary>
    protected async Task<ServiceBusReceivedMessage> RoundTripAsync(ServiceBusMessage message)
    {
        await PublishAsync(message);
        return await ReceiveAsync(Subscription());
    }

    /// <summary>Waits until everything that was sent can be seen: as many messages as are expected.</summary>
    protected async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekAsync(ServiceBusReceiver receiver, int count)
    {
        IReadOnlyList<ServiceBusReceivedMessage> peeked;
        do
        {
            peeked = await receiver.PeekMessagesAsync(100, 0, Token);
        }
        while (peeked.Count < count);

        return peeked;
    }
}
