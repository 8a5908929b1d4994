using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class ScheduleTests : BrokerTests
{
    private static readonly TimeSpan hour = TimeSpan.FromHours(1);

    private DateTimeOffset Later => Floor.Clock.GetUtcNow() + hour;

    private ServiceBusSender Jobs => Floor.Client.CreateSender(BrokerFloor.Jobs);

    [Fact]
    public async Task A_scheduled_message_comes_when_its_time_has_come()
    {
        var due = Later;
        var waiting = Floor.ReceiveAsync();
        await Floor.SendAsync(new ServiceBusMessage("later") { ScheduledEnqueueTime = due });
        Floor.Clock.Advance(hour - TimeSpan.FromTicks(1));
        Assert.Equal(0, Floor.Broker.CountWaiting(BrokerFloor.All));
        Assert.False(waiting.IsCompleted);

        Floor.Clock.Advance(TimeSpan.FromTicks(1));

        var received = await waiting;
        Assert.Equal(("later", due, due), (received.Body.ToString(), received.EnqueuedTime, received.ScheduledEnqueueTime));
    }

    [Fact]
    public async Task A_schedule_outlives_a_restart_and_a_crash()
    {
        await Jobs.ScheduleMessageAsync(new("later"), Later, Floor.Token);
        await using var after = Floor.Crash();

        after.Clock.Advance(hour);

        Assert.Equal("later", (await after.ReceiveAsync(BrokerFloor.Jobs)).Body.ToString());
    }

    [Fact]
    public async Task What_became_due_while_the_broker_was_down_comes_in_order_and_ages_from_when_it_was_due()
    {
        var due = Later;
        await Jobs.ScheduleMessageAsync(new("second"), due + hour, Floor.Token);
        await Jobs.ScheduleMessageAsync(new("first"), due, Floor.Token);
        await Jobs.ScheduleMessageAsync(new("too old") { TimeToLive = TimeSpan.FromMinutes(1) }, due, Floor.Token);
        await Floor.Broker.DisposeAsync();
        Floor.Clock.Advance(3 * hour);

        await Floor.RestartAsync();

        var received = await Floor.ReceiveAsync(BrokerFloor.Jobs);
        Assert.Equal(("first", due), (received.Body.ToString(), received.EnqueuedTime));
        Assert.Equal("second", (await Floor.ReceiveAsync(BrokerFloor.Jobs)).Body.ToString());
    }

    [Fact]
    public async Task The_filters_of_a_topic_see_a_message_when_it_is_enqueued()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { Subject = "young", ScheduledEnqueueTime = Later });
        await Floor.RestartAsync(BrokerFloor.Topology(BrokerFloor.Subscription("young", new() { Subject = "young" })));

        Floor.Clock.Advance(hour);

        Assert.Equal("x", (await Floor.ReceiveAsync("events/Subscriptions/young")).Body.ToString());
    }

    [Fact]
    public async Task A_time_that_has_passed_is_now()
    {
        var past = Floor.Clock.GetUtcNow() - hour;
        await Floor.SendAsync(new ServiceBusMessage("sent") { ScheduledEnqueueTime = past }, new("beside it"));
        await Jobs.ScheduleMessageAsync(new("scheduled"), past, Floor.Token);

        Assert.Equal(["sent", "beside it"], (await Floor.ReceiveAsync(2)).Select(message => message.Body.ToString()));
        Assert.Equal("scheduled", (await Floor.ReceiveAsync(BrokerFloor.Jobs)).Body.ToString());
    }

    [Fact]
    public async Task A_thousand_messages_of_one_instant_all_come()
    {
        await Jobs.ScheduleMessagesAsync(BrokerFloor.Numbered(1100), Later, Floor.Token);

        Floor.Clock.Advance(hour);

        var numbers = new List<string>();
        while (numbers.Count < 1100)
            numbers.AddRange((await Floor.ReceiveAsync(1100, BrokerFloor.Jobs)).Select(message => message.Body.ToString()));
        Assert.Equal(Enumerable.Range(0, 1100).Select(number => $"{number}"), numbers);
    }
}
