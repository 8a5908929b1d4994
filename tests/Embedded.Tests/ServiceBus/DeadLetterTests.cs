namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class DeadLetterTests : BrokerTests
{
    private const string DeadLetters = BrokerFloor.All + "/$DeadLetterQueue";

    [Fact]
    public async Task Dead_lettered_on_purpose_it_tells_why()
    {
        var received = await Floor.RoundTripAsync(new("x") { ApplicationProperties = { ["kept"] = 1 } });

        await Floor.DeadLetterAsync(received, "unreadable", "no JSON", new() { ["line"] = 7 });

        var dead = await Floor.ReceiveAsync(DeadLetters);
        Assert.Equal(("x", "unreadable", "no JSON"), (dead.Body.ToString(), dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Equal((1, 7), (dead.ApplicationProperties["kept"], dead.ApplicationProperties["line"]));
        Assert.Equal((received.SequenceNumber, 2), (dead.SequenceNumber, dead.DeliveryCount));
    }

    [Fact]
    public async Task Without_a_reason_it_tells_none()
    {
        await Floor.DeadLetterAsync(await Floor.RoundTripAsync(new("x")));

        var dead = await Floor.ReceiveAsync(DeadLetters);
        Assert.Null(dead.DeadLetterReason ?? dead.DeadLetterErrorDescription);
    }

    [Fact]
    public async Task A_message_abandoned_as_often_as_it_may_be_delivered_is_dead_lettered()
    {
        await Floor.SendAsync("x");
        for (var delivery = 1; delivery <= BrokerFloor.MaxDeliveryCount; delivery++)
            await Floor.AbandonAsync(await Floor.ReceiveAsync());

        var dead = await Floor.ReceiveAsync(DeadLetters);

        Assert.Equal("MaxDeliveryCountExceeded", dead.DeadLetterReason);
        Assert.Equal("Message could not be consumed after 3 delivery attempts.", dead.DeadLetterErrorDescription);
        Assert.Equal(4, dead.DeliveryCount);
    }

    [Fact]
    public async Task A_message_whose_last_lock_ran_out_is_dead_lettered()
    {
        await Floor.SendAsync("x");
        for (var delivery = 1; delivery <= BrokerFloor.MaxDeliveryCount; delivery++)
        {
            Assert.Equal(delivery, (await Floor.ReceiveAsync()).DeliveryCount);
            Floor.Clock.Advance(BrokerFloor.LockDuration);
        }

        await Floor.Broker.WhenIdleAsync(Floor.Token);
        Assert.Equal((0, 1), (Floor.Broker.CountWaiting(BrokerFloor.All), Floor.Broker.CountDeadLetters(BrokerFloor.All)));
    }

    [Fact]
    public async Task The_last_delivery_can_still_be_completed()
    {
        await Floor.SendAsync("x");
        for (var delivery = 1; delivery < BrokerFloor.MaxDeliveryCount; delivery++)
            await Floor.AbandonAsync(await Floor.ReceiveAsync());

        await Floor.CompleteAsync(await Floor.ReceiveAsync());

        Assert.Equal(0, Floor.Broker.CountDeadLetters(BrokerFloor.All));
    }

    [Fact]
    public async Task Dead_letters_are_out_of_the_way_and_of_no_other_subscription()
    {
        await Floor.SendAsync(new("dead") { Subject = "text" }, new("alive"));
        await Floor.DeadLetterAsync(await Floor.ReceiveAsync());

        Assert.Equal("alive", (await Floor.ReceiveAsync()).Body.ToString());
        Assert.Equal("dead", (await Floor.ReceiveAsync(BrokerFloor.Texts)).Body.ToString());
        Assert.Equal(0, Floor.Broker.CountDeadLetters(BrokerFloor.Texts));
    }

    [Fact]
    public async Task A_dead_letter_stays_however_often_it_is_given_back_and_however_old_it_is()
    {
        await Floor.DeadLetterAsync(await Floor.RoundTripAsync(new("x") { TimeToLive = TimeSpan.FromSeconds(1) }));
        Floor.Clock.Advance(TimeSpan.FromDays(1));

        for (var delivery = 0; delivery < 5; delivery++)
            await Floor.Broker.AbandonAsync(DeadLetters, await Floor.ReceiveAsync(DeadLetters), null, Floor.Token);

        Assert.Equal(1, Floor.Broker.CountDeadLetters(BrokerFloor.All));
    }

    [Fact]
    public async Task A_completed_dead_letter_leaves_the_file()
    {
        await Floor.DeadLetterAsync(await Floor.RoundTripAsync(new("x")));

        await Floor.CompleteAsync(await Floor.ReceiveAsync(DeadLetters), DeadLetters);

        Assert.Equal(0, await Floor.CountRowsAsync("message"));
    }

    [Fact]
    public async Task A_dead_letter_is_not_dead_lettered_again()
    {
        await Floor.DeadLetterAsync(await Floor.RoundTripAsync(new("x")));
        var dead = await Floor.ReceiveAsync(DeadLetters);

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Floor.Broker.DeadLetterAsync(DeadLetters, dead, null, "again", null, Floor.Token));
    }

    [Fact]
    public async Task Reasons_are_bounded_and_given_once()
    {
        var received = await Floor.RoundTripAsync(new("x"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Floor.DeadLetterAsync(received, new string('x', 4097)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Floor.DeadLetterAsync(received, "x", new string('x', 4097)));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Floor.DeadLetterAsync(received, "one", changes: new() { ["DeadLetterReason"] = "another" }));
        await Floor.CompleteAsync(received);
    }
}
