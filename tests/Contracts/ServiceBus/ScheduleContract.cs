using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>A message for later comes later, unless it is cancelled.</summary>
public abstract class ScheduleContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    private static readonly TimeSpan shortly = TimeSpan.FromSeconds(6);

    private DateTimeOffset Later => Floor.Now + shortly;

    [SkippableFact]
    public async Task A_scheduled_message_comes_when_its_time_has_come()
    {
        var due = Later;
        await PublishAsync(new ServiceBusMessage("later") { ScheduledEnqueueTime = due });
        Assert.True(await Floor.IsEmptyAsync(Subscription()));

        await Floor.LetPassAsync(shortly);

        var received = await ReceiveAsync(Subscription());
        Assert.Equal(("later", ServiceBusMessageState.Active), (received.Body.ToString(), received.State));
        Assert.InRange(received.EnqueuedTime, due.AddSeconds(-1), due.AddMinutes(1));
        Assert.InRange(received.ScheduledEnqueueTime, due.AddMilliseconds(-1), due);
    }

    [SkippableFact]
    public async Task Its_coming_wakes_a_waiting_receiver()
    {
        var waiting = ReceiveAsync(Queue());
        await Jobs.ScheduleMessageAsync(new("later"), Later, Token);

        await Floor.LetPassAsync(shortly);

        Assert.Equal("later", (await waiting).Body.ToString());
    }

    [SkippableFact]
    public async Task A_scheduled_message_gets_a_new_number_and_place_when_it_is_enqueued()
    {
        var scheduled = await Jobs.ScheduleMessageAsync(new("later"), Later, Token);
        await Jobs.SendMessageAsync(new("now"), Token);
        await Floor.LetPassAsync(shortly);

        var received = await ReceiveAsync(Queue(), 2);

        Assert.Equal(["now", "later"], Bodies(received));
        Assert.True(scheduled < received[1].SequenceNumber && received[0].SequenceNumber < received[1].SequenceNumber);
    }

    [SkippableFact]
    public async Task Scheduled_messages_go_through_the_rules_of_a_topic()
    {
        await Events.ScheduleMessagesAsync([new("call") { Subject = "call" }, new("text") { Subject = "text" }], Later, Token);

        await Floor.LetPassAsync(shortly);

        Assert.Equal("text", (await ReceiveAsync(Subscription(Topology.Texts))).Body.ToString());
        Assert.Equal(["call", "text"], Bodies(await ReceiveAsync(Subscription(), 2)).Order());
    }

    [SkippableFact]
    public async Task Scheduled_messages_come_in_the_order_of_their_times()
    {
        await Jobs.ScheduleMessageAsync(new("second"), Later, Token);
        await Jobs.ScheduleMessageAsync(new("first"), Floor.Now + (shortly / 2), Token);

        await Floor.LetPassAsync(shortly);

        Assert.Equal(["first", "second"], Bodies(await ReceiveAsync(Queue(), 2)));
    }

    [SkippableFact]
    public async Task A_cancelled_message_never_comes()
    {
        var sender = Jobs;
        var numbers = await sender.ScheduleMessagesAsync(Numbered(3), Later, Token);

        await sender.CancelScheduledMessageAsync(numbers[0], Token);
        await sender.CancelScheduledMessagesAsync([numbers[1]], Token);

        await Floor.LetPassAsync(shortly);
        Assert.Equal("2", (await ReceiveAsync(Queue())).Body.ToString());
        Assert.True(await Floor.IsEmptyAsync(Queue()));
    }

    [SkippableFact]
    public async Task What_is_not_scheduled_cannot_be_cancelled()
    {
        var sender = Jobs;
        var number = await sender.ScheduleMessageAsync(new("x"), Later, Token);
        await sender.CancelScheduledMessageAsync(number, Token);

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, await ReasonAsync(() => sender.CancelScheduledMessageAsync(number, Token)));
    }

    [SkippableFact]
    public async Task A_time_that_has_passed_is_now()
    {
        var past = Floor.Now - TimeSpan.FromHours(1);

        await Jobs.SendMessageAsync(new("sent") { ScheduledEnqueueTime = past }, Token);
        await Jobs.ScheduleMessageAsync(new("scheduled"), past, Token);

        Assert.Equal(["scheduled", "sent"], Bodies(await ReceiveAsync(Queue(), 2)).Order());
    }

    [SkippableFact]
    public async Task A_scheduled_message_lives_from_when_it_is_enqueued()
    {
        await Jobs.ScheduleMessageAsync(new("x") { TimeToLive = TimeSpan.FromSeconds(4) }, Later, Token);
        await Floor.LetPassAsync(shortly);

        Assert.Equal("x", (await ReceiveAsync(Queue())).Body.ToString());
    }

    [SkippableFact]
    public async Task Too_large_is_too_large_for_later_as_well() => Assert.Equal(
        ServiceBusFailureReason.MessageSizeExceeded,
        await ReasonAsync(() => Jobs.ScheduleMessageAsync(new(new byte[257 * 1024]), Later, Token)));
}
