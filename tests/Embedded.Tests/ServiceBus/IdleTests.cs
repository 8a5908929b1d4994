using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class IdleTests : BrokerTests
{
    [Fact]
    public async Task A_broker_without_messages_is_idle()
    {
        await Floor.Broker.WhenIdleAsync(Floor.Token);
    }

    [Fact]
    public async Task A_broker_is_busy_until_the_last_subscriber_has_settled()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { Subject = "text" });
        var idle = Floor.Broker.WhenIdleAsync(Floor.Token);
        var first = await Floor.ReceiveAsync(BrokerFloor.All);
        await Floor.CompleteAsync(first, BrokerFloor.All);
        var second = await Floor.ReceiveAsync(BrokerFloor.Texts);
        Assert.False(idle.IsCompleted);

        await Floor.CompleteAsync(second, BrokerFloor.Texts);

        await idle;
    }

    [Fact]
    public async Task Dead_letters_do_not_keep_it_busy()
    {
        await Floor.DeadLetterAsync(await Floor.RoundTripAsync(new("x")));

        await Floor.Broker.WhenIdleAsync(Floor.Token);
        Assert.Equal(1, Floor.Broker.CountDeadLetters(BrokerFloor.All));
    }

    [Fact]
    public async Task Who_waits_can_give_up()
    {
        await Floor.SendAsync("x");
        using var patience = new CancellationTokenSource();
        var idle = Floor.Broker.WhenIdleAsync(patience.Token);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => idle);
    }

    [Fact]
    public async Task Waiting_messages_are_counted_without_the_locked_ones()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(3));
        await Floor.ReceiveAsync();

        Assert.Equal(2, Floor.Broker.CountWaiting(BrokerFloor.All));
        Assert.Equal(0, Floor.Broker.CountDeadLetters(BrokerFloor.All));
    }
}
