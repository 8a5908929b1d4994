using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class ReceivingTests : BrokerTests
{
    [Fact]
    public async Task A_receiver_learns_that_the_broker_was_closed()
    {
        var waiting = Floor.ReceiveAsync();

        await Floor.Broker.DisposeAsync();

        Assert.Equal(
            ServiceBusFailureReason.ServiceCommunicationProblem, (await Assert.ThrowsAsync<ServiceBusException>(() => waiting)).Reason);
    }

    [Fact]
    public async Task Many_receivers_waiting_for_one_message_are_not_all_served()
    {
        using var patience = new CancellationTokenSource();
        var receivers = Enumerable.Range(0, 5).Select(_ => Floor.Broker.ReceiveAsync(BrokerFloor.All, 1, patience.Token)).ToList();

        await Floor.SendAsync("x");

        var served = await Task.WhenAny(receivers);
        await Floor.CompleteAsync((await served)[0]);
        await patience.CancelAsync();
        receivers.Remove(served);
        foreach (var receiver in receivers)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receiver);
    }

    [Fact]
    public async Task A_message_that_is_deleted_when_it_is_received_leaves_the_file()
    {
        await Floor.SendAsync("x");

        await Floor.Broker.ReceiveAsync(BrokerFloor.All, 1, ServiceBusReceiveMode.ReceiveAndDelete, Floor.Token);

        await Floor.Broker.WhenIdleAsync(Floor.Token);
        Assert.Equal(0, await Floor.CountRowsAsync("message"));
    }

    [Fact]
    public void A_receiver_knows_where_it_receives()
    {
        var receiver = Floor.Client.CreateReceiver(
            BrokerFloor.Events, "all", new() { SubQueue = SubQueue.DeadLetter, ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete });

        Assert.Equal("events/Subscriptions/all/$DeadLetterQueue", receiver.EntityPath);
        Assert.Equal(ServiceBusReceiveMode.ReceiveAndDelete, receiver.ReceiveMode);
        Assert.Equal(Floor.Client.FullyQualifiedNamespace, receiver.FullyQualifiedNamespace);
        Assert.Contains(Floor.Client.Identifier, receiver.Identifier);
    }
}
