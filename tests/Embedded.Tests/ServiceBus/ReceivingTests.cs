using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class ReceivingTests : BrokerTests
{
    [Fact]
    public async Task Messages_come_in_the_order_they_were_sent()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(5));
        await Floor.SendAsync("5");

        var received = await Floor.ReceiveAsync(4);
        received = [.. received, .. await Floor.ReceiveAsync(10)];

        Assert.Equal(["0", "1", "2", "3", "4", "5"], received.Select(message => message.Body.ToString()));
        Assert.Equal(received.Select(message => message.SequenceNumber).Order(), received.Select(message => message.SequenceNumber));
    }

    [Fact]
    public async Task The_first_delivery_counts_one_and_is_locked_for_the_lock_duration()
    {
        var received = await Floor.RoundTripAsync(new("x"));

        Assert.Equal(1, received.DeliveryCount);
        Assert.Equal(Floor.Clock.GetUtcNow() + BrokerFloor.LockDuration, received.LockedUntil);
        Assert.NotEqual(Guid.Empty, Guid.Parse(received.LockToken));
    }

    [Fact]
    public async Task A_receiver_waits_until_something_comes()
    {
        var waiting = Floor.ReceiveAsync();
        await Floor.CompleteAsync(await QueueRoundTripAsync(), BrokerFloor.Jobs);
        Assert.False(waiting.IsCompleted);

        await Floor.SendAsync("at last");

        Assert.Equal("at last", (await waiting).Body.ToString());
    }

    [Fact]
    public async Task A_receiver_that_gives_up_takes_nothing_with_it()
    {
        using var patience = new CancellationTokenSource();
        var waiting = Floor.Broker.ReceiveAsync(BrokerFloor.All, 1, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await Floor.SendAsync("x");

        Assert.Equal(1, (await Floor.ReceiveAsync()).DeliveryCount);
    }

    [Fact]
    public async Task A_receiver_learns_that_the_broker_was_closed()
    {
        var waiting = Floor.ReceiveAsync();

        await Floor.Broker.DisposeAsync();

        Assert.Equal(
            ServiceBusFailureReason.ServiceCommunicationProblem, (await Assert.ThrowsAsync<ServiceBusException>(() => waiting)).Reason);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("events/Subscriptions/none")]
    public async Task What_is_no_subscription_or_queue_is_not_found(string path)
    {
        var missing = await Assert.ThrowsAsync<ServiceBusException>(() => Floor.ReceiveAsync(path));

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, missing.Reason);
    }

    [Fact]
    public async Task A_queue_gives_what_was_sent_to_it()
    {
        var received = await QueueRoundTripAsync();

        Assert.Equal("job", received.Body.ToString());
    }

    [Fact]
    public async Task Competing_receivers_get_each_message_once()
    {
        const int messages = 400;
        var receivers = Enumerable.Range(0, 8).Select(_ => ReceiveUntilIdleAsync()).ToArray();
        await Parallel.ForEachAsync(BrokerFloor.Numbered(messages), Floor.Token, async (message, _) => await Floor.SendAsync(message));

        await Floor.Broker.WhenIdleAsync(Floor.Token);
        await Floor.Broker.DisposeAsync();
        var received = (await Task.WhenAll(receivers)).SelectMany(bodies => bodies).ToList();

        Assert.Equal(messages, received.Count);
        Assert.Equal(messages, received.Distinct().Count());
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

    private async Task<ServiceBusReceivedMessage> QueueRoundTripAsync()
    {
        await Floor.Client.CreateSender(BrokerFloor.Jobs).SendMessageAsync(new("job"), Floor.Token);
        return await Floor.ReceiveAsync(BrokerFloor.Jobs);
    }

    private async Task<List<string>> ReceiveUntilIdleAsync()
    {
        var bodies = new List<string>();
        try
        {
            while (true)
            {
                foreach (var message in await Floor.ReceiveAsync(3))
                {
                    bodies.Add(message.Body.ToString());
                    await Floor.CompleteAsync(message);
                }
            }
        }
        catch (ServiceBusException closed) when (closed.Reason == ServiceBusFailureReason.ServiceCommunicationProblem)
        {
            return bodies;
        }
    }
}
