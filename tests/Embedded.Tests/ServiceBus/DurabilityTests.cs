using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class DurabilityTests : BrokerTests
{
    [Fact]
    public async Task What_was_sent_survives_a_crash()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { MessageId = "m-1", ApplicationProperties = { ["p"] = 1.5m } });

        await using var after = Floor.Crash();

        var received = await after.ReceiveAsync();
        Assert.Equal(("x", "m-1", 1.5m), (received.Body.ToString(), received.MessageId, received.ApplicationProperties["p"]));
    }

    [Fact]
    public async Task A_lock_ends_with_the_process_that_held_it_and_its_delivery_counts()
    {
        await Floor.RoundTripAsync(new("x"));

        await using var after = Floor.Crash();

        Assert.Equal(2, (await after.ReceiveAsync()).DeliveryCount);
    }

    [Fact]
    public async Task A_lock_of_an_earlier_process_settles_nothing()
    {
        var received = await Floor.RoundTripAsync(new("x"));
        await Floor.RestartAsync();

        var lost = await Assert.ThrowsAsync<ServiceBusException>(() => Floor.CompleteAsync(received));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, lost.Reason);
    }

    [Fact]
    public async Task A_message_that_kills_its_receiver_each_time_is_dead_lettered()
    {
        await Floor.SendAsync("x");
        for (var delivery = 1; delivery <= BrokerFloor.MaxDeliveryCount; delivery++)
        {
            Assert.Equal(delivery, (await Floor.ReceiveAsync()).DeliveryCount);
            await Floor.RestartAsync();
        }

        Assert.Equal((0, 1), (Floor.Broker.CountWaiting(BrokerFloor.All), Floor.Broker.CountDeadLetters(BrokerFloor.All)));
    }

    [Fact]
    public async Task What_was_settled_stays_settled()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(3));
        var received = await Floor.ReceiveAsync(3);
        await Floor.CompleteAsync(received[0]);
        await Floor.DeadLetterAsync(received[1], "why");
        await Floor.AbandonAsync(received[2], new() { ["tried"] = true });

        await using var after = Floor.Crash();

        var left = await after.ReceiveAsync(3);
        Assert.Equal(["2"], left.Select(message => message.Body.ToString()));
        Assert.Equal(true, left[0].ApplicationProperties["tried"]);
        Assert.Equal("why", (await after.ReceiveAsync(BrokerFloor.All + "/$DeadLetterQueue")).DeadLetterReason);
    }

    [Fact]
    public async Task Numbers_are_never_given_twice()
    {
        var first = await Floor.RoundTripAsync(new("x"));
        await Floor.CompleteAsync(first);
        await Floor.RestartAsync();

        var second = await Floor.RoundTripAsync(new("y"));

        Assert.True(second.SequenceNumber > first.SequenceNumber);
    }

    [Fact]
    public async Task What_waits_in_a_subscription_that_is_taken_away_comes_back_with_it()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { Subject = "text" });
        await Floor.RestartAsync(BrokerFloor.Topology(BrokerFloor.Subscription("all")));
        await Floor.CompleteAsync(await Floor.ReceiveAsync());
        await Floor.Broker.WhenIdleAsync(Floor.Token);

        await Floor.RestartAsync();

        Assert.Equal("x", (await Floor.ReceiveAsync(BrokerFloor.Texts)).Body.ToString());
    }

    [Fact]
    public async Task A_new_subscription_gets_what_is_sent_from_then_on()
    {
        await Floor.SendAsync("before");
        BrokerTopology topology = BrokerFloor.Topology(BrokerFloor.Subscription("all"), BrokerFloor.Subscription("new"));
        await Floor.RestartAsync(topology);

        await Floor.SendAsync("after");

        Assert.Equal(["after"], (await Floor.ReceiveAsync(2, "events/Subscriptions/new")).Select(message => message.Body.ToString()));
    }
}
