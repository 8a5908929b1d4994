using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>Messages that cannot be handled are kept apart, with the reason.</summary>
public abstract class DeadLetterContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    private ServiceBusReceiver DeadLetters => Subscription(part: SubQueue.DeadLetter);

    [SkippableFact]
    public async Task Dead_lettered_on_purpose_it_tells_why()
    {
        var received = await RoundTripAsync(new("x") { ApplicationProperties = { ["kept"] = 1 } });

        await Subscription().DeadLetterMessageAsync(
            received, new Dictionary<string, object> { ["line"] = 7 }, "unreadable", "no JSON", Token);

        var dead = await ReceiveAsync(DeadLetters);
        Assert.Equal(("x", "unreadable", "no JSON"), (dead.Body.ToString(), dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Equal((1, 7), (dead.ApplicationProperties["kept"], dead.ApplicationProperties["line"]));
        Assert.Equal("unreadable", dead.ApplicationProperties["DeadLetterReason"]);
    }

    [SkippableFact]
    public async Task Without_a_reason_it_tells_none()
    {
        var received = await RoundTripAsync(new("x"));

        await Subscription().DeadLetterMessageAsync(received, (IDictionary<string, object>?)null, Token);

        var dead = await ReceiveAsync(DeadLetters);
        Assert.Null(dead.DeadLetterReason ?? dead.DeadLetterErrorDescription);
    }

    [SkippableFact]
    public async Task A_message_abandoned_as_often_as_it_may_be_delivered_is_dead_lettered()
    {
        await PublishAsync("x");
        for (var delivery = 1; delivery <= Topology.MaxDeliveryCount; delivery++)
        {
            var received = await ReceiveAsync(Subscription());
            Assert.Equal(delivery, received.DeliveryCount);
            await Subscription().AbandonMessageAsync(received, null, Token);
        }

        Assert.Equal("MaxDeliveryCountExceeded", (await ReceiveAsync(DeadLetters)).DeadLetterReason);
        Assert.True(await Floor.IsEmptyAsync(Subscription()));
    }

    [SkippableFact]
    public async Task A_message_whose_last_lock_ran_out_is_dead_lettered()
    {
        await PublishAsync("x");
        for (var delivery = 1; delivery <= Topology.MaxDeliveryCount; delivery++)
        {
            await ReceiveAsync(Subscription());
            await Floor.LetPassAsync(Topology.LockDuration);
        }

        Assert.True(await Floor.IsEmptyAsync(Subscription()));
        Assert.Equal("MaxDeliveryCountExceeded", (await ReceiveAsync(DeadLetters)).DeadLetterReason);
    }

    [SkippableFact]
    public async Task The_last_delivery_can_still_be_completed()
    {
        await PublishAsync("x");
        for (var delivery = 1; delivery < Topology.MaxDeliveryCount; delivery++)
            await Subscription().AbandonMessageAsync(await ReceiveAsync(Subscription()), null, Token);

        await Subscription().CompleteMessageAsync(await ReceiveAsync(Subscription()), Token);

        Assert.True(await Floor.IsEmptyAsync(DeadLetters));
    }

    [SkippableFact]
    public async Task Dead_letters_are_out_of_the_way_and_of_no_other_subscription()
    {
        await PublishAsync(new("dead") { Subject = "text" }, new("alive"));
        await Subscription().DeadLetterMessageAsync(await ReceiveAsync(Subscription()), "no use", null, Token);

        Assert.Equal("alive", (await ReceiveAsync(Subscription())).Body.ToString());
        Assert.Equal("dead", (await ReceiveAsync(Subscription(Topology.Texts))).Body.ToString());
        Assert.True(await Floor.IsEmptyAsync(Subscription(Topology.Texts, SubQueue.DeadLetter)));
    }

    [SkippableFact]
    public async Task A_queue_has_dead_letters_of_its_own()
    {
        await Jobs.SendMessageAsync(new("x"), Token);
        await Queue().DeadLetterMessageAsync(await ReceiveAsync(Queue()), "no use", null, Token);

        Assert.Equal(("x", "no use"), await ReceiveAsync(Queue(part: SubQueue.DeadLetter)) is var dead ? (dead.Body.ToString(), dead.DeadLetterReason) : default);
    }

    [SkippableFact]
    public async Task A_dead_letter_stays_however_often_it_is_given_back_and_however_old_it_is()
    {
        var received = await RoundTripAsync(new("x") { TimeToLive = TimeSpan.FromSeconds(1) });
        await Subscription().DeadLetterMessageAsync(received, "no use", null, Token);
        await Floor.LetPassAsync(TimeSpan.FromSeconds(2));

        for (var delivery = 0; delivery <= Topology.MaxDeliveryCount; delivery++)
            await DeadLetters.AbandonMessageAsync(await ReceiveAsync(DeadLetters), null, Token);

        Assert.Equal("x", (await ReceiveAsync(DeadLetters)).Body.ToString());
    }

    [SkippableFact]
    public async Task A_completed_dead_letter_is_gone()
    {
        await Subscription().DeadLetterMessageAsync(await RoundTripAsync(new("x")), "no use", null, Token);

        await DeadLetters.CompleteMessageAsync(await ReceiveAsync(DeadLetters), Token);

        Assert.Empty(await DeadLetters.PeekMessagesAsync(1, null, Token));
    }

    [SkippableFact]
    public async Task A_dead_letter_sent_again_does_not_tell_any_more_that_it_was_one()
    {
        await Subscription().DeadLetterMessageAsync(await RoundTripAsync(new("x")), "no use", "at all", Token);

        await Jobs.SendMessageAsync(new ServiceBusMessage(await ReceiveAsync(DeadLetters)), Token);

        var again = await ReceiveAsync(Queue());
        Assert.Equal("x", again.Body.ToString());
        Assert.Null(again.DeadLetterReason ?? again.DeadLetterErrorDescription);
    }

    [SkippableFact]
    public async Task Reasons_are_bounded_and_given_once()
    {
        var received = await RoundTripAsync(new("x"));
        var other = new Dictionary<string, object> { ["DeadLetterReason"] = "another" };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Subscription().DeadLetterMessageAsync(received, new string('x', 4097), null, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => Subscription().DeadLetterMessageAsync(received, "x", new string('x', 4097), Token));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Subscription().DeadLetterMessageAsync(received, other, "one", null, Token));

        await Subscription().CompleteMessageAsync(received, Token);
    }
}
