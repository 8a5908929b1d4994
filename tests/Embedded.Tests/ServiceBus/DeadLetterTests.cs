namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class DeadLetterTests : BrokerTests
{
    private const string DeadLetters = BrokerFloor.All + "/$DeadLetterQueue";

    [Fact]
    public async Task A_message_delivered_too_often_says_so_in_the_words_of_Service_Bus()
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
}
