using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>Looking at messages leaves them as they are.</summary>
public abstract class PeekContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    [SkippableFact]
    public async Task A_peeked_message_shows_all_but_a_lock_and_is_not_taken()
    {
        await PublishAsync(new ServiceBusMessage("x") { MessageId = "m-1", Subject = "text", ApplicationProperties = { ["a"] = 1 } });

        var peeked = (await PeekAsync(Subscription(), 1))[0];

        Assert.Equal(("x", "m-1", "text", 1), (peeked.Body.ToString(), peeked.MessageId, peeked.Subject, peeked.ApplicationProperties["a"]));
        Assert.Equal((0, Guid.Empty), (peeked.DeliveryCount, Guid.Parse(peeked.LockToken)));
        var received = await ReceiveAsync(Subscription());
        Assert.Equal((1, peeked.SequenceNumber, peeked.EnqueuedTime), (received.DeliveryCount, received.SequenceNumber, received.EnqueuedTime));
    }

    [SkippableFact]
    public async Task A_peeked_message_cannot_be_settled()
    {
        await PublishAsync("x");
        var peeked = (await PeekAsync(Subscription(), 1))[0];

        await Assert.ThrowsAsync<InvalidOperationException>(() => Subscription().CompleteMessageAsync(peeked, Token));
    }

    [SkippableFact]
    public async Task Nothing_there_is_nothing_seen()
    {
        Assert.Null(await Queue().PeekMessageAsync(null, Token));
        Assert.Empty(await Queue().PeekMessagesAsync(10, null, Token));
    }

    [SkippableFact]
    public async Task Peeking_goes_on_where_the_receiver_stopped()
    {
        await PublishAsync(Numbered(5));
        await PeekAsync(Subscription(), 5);
        var subscription = Subscription();

        var first = await subscription.PeekMessageAsync(null, Token);
        var next = await subscription.PeekMessagesAsync(2, null, Token);
        var rest = await subscription.PeekMessagesAsync(10, null, Token);

        Assert.Equal(["0", "1", "2", "3", "4"], Bodies([first!, .. next, .. rest]));
        Assert.Null(await subscription.PeekMessageAsync(null, Token));
    }

    [SkippableFact]
    public async Task Peeking_can_begin_at_any_number()
    {
        await PublishAsync(Numbered(4));
        var all = await PeekAsync(Subscription(), 4);

        var some = await Subscription().PeekMessagesAsync(2, all[1].SequenceNumber, Token);
        var later = await Subscription().PeekMessageAsync(all[3].SequenceNumber + 1, Token);

        Assert.Equal(["1", "2"], Bodies(some));
        Assert.Null(later);
    }

    [SkippableFact]
    public async Task Locked_messages_are_seen_too_in_their_places()
    {
        await PublishAsync(Numbered(3));
        await ReceiveAsync(Subscription());

        Assert.Equal(["0", "1", "2"], Bodies(await PeekAsync(Subscription(), 3)));
    }

    [SkippableFact]
    public async Task A_queue_shows_what_is_scheduled_for_it()
    {
        var number = await Jobs.ScheduleMessageAsync(new("later"), Floor.Now.AddHours(1), Token);
        await Jobs.SendMessageAsync(new("now"), Token);

        var peeked = await PeekAsync(Queue(), 2);

        Assert.Equal(
            [(number, ServiceBusMessageState.Scheduled), (peeked[1].SequenceNumber, ServiceBusMessageState.Active)],
            peeked.Select(message => (message.SequenceNumber, message.State)));
    }

    [SkippableFact]
    public async Task Dead_letters_are_seen_with_their_reasons_in_their_own_place_only()
    {
        await PublishAsync(Numbered(3));
        foreach (var message in await ReceiveAsync(Subscription(), 2))
            await Subscription().DeadLetterMessageAsync(message, $"reason {message.Body}", "why", Token);

        var dead = await PeekAsync(Subscription(part: SubQueue.DeadLetter), 2);

        Assert.Equal([("0", "reason 0"), ("1", "reason 1")], dead.Select(message => (message.Body.ToString(), message.DeadLetterReason)));
        Assert.Equal(["2"], Bodies(await PeekAsync(Subscription(), 1)));
        Assert.Equal("1", (await Subscription(part: SubQueue.DeadLetter).PeekMessageAsync(dead[1].SequenceNumber, Token))!.Body.ToString());
    }
}
