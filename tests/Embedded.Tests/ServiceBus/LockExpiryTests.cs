using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class LockExpiryTests : BrokerTests
{
    [Fact]
    public async Task A_message_whose_lock_ran_out_comes_back_counted()
    {
        await Floor.RoundTripAsync(new("x"));

        Floor.Clock.Advance(BrokerFloor.LockDuration);

        Assert.Equal(2, (await Floor.ReceiveAsync()).DeliveryCount);
    }

    [Fact]
    public async Task It_comes_back_in_its_old_place()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(3));
        await Floor.ReceiveAsync();

        Floor.Clock.Advance(BrokerFloor.LockDuration);

        Assert.Equal(["0", "1", "2"], (await Floor.ReceiveAsync(3)).Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Its_return_wakes_a_waiting_receiver()
    {
        await Floor.RoundTripAsync(new("x"));
        var waiting = Floor.ReceiveAsync();

        Floor.Clock.Advance(BrokerFloor.LockDuration);

        Assert.Equal(2, (await waiting).DeliveryCount);
    }

    [Fact]
    public async Task A_lock_holds_until_just_before_its_end()
    {
        var received = await Floor.RoundTripAsync(new("x"));

        Floor.Clock.Advance(BrokerFloor.LockDuration - TimeSpan.FromTicks(1));

        await Floor.CompleteAsync(received);
        await Floor.Broker.WhenIdleAsync(Floor.Token);
    }

    [Fact]
    public async Task A_lock_that_ran_out_settles_nothing()
    {
        var received = await Floor.RoundTripAsync(new("x"));
        Floor.Clock.Advance(BrokerFloor.LockDuration);

        var lost = await Assert.ThrowsAsync<ServiceBusException>(() => Floor.CompleteAsync(received));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, lost.Reason);
        Assert.Equal(2, (await Floor.ReceiveAsync()).DeliveryCount);
    }

    [Fact]
    public async Task An_old_lock_does_not_settle_the_next_delivery()
    {
        var received = await Floor.RoundTripAsync(new("x"));
        Floor.Clock.Advance(BrokerFloor.LockDuration);
        var again = await Floor.ReceiveAsync();

        var lost = await Assert.ThrowsAsync<ServiceBusException>(() => Floor.AbandonAsync(received));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, lost.Reason);
        await Floor.CompleteAsync(again);
    }

    [Fact]
    public async Task Locks_taken_at_different_times_end_at_different_times()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(2));
        await Floor.ReceiveAsync();
        Floor.Clock.Advance(TimeSpan.FromSeconds(40));
        var second = await Floor.ReceiveAsync();

        Floor.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(("0", 2), await Floor.ReceiveAsync() is var first ? (first.Body.ToString(), first.DeliveryCount) : default);
        Floor.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal((second.SequenceNumber, 2), await Floor.ReceiveAsync() is var back ? (back.SequenceNumber, back.DeliveryCount) : default);
    }
}
