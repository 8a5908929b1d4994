using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class SettlingTests : BrokerTests
{
    [Fact]
    public async Task A_completed_message_is_gone()
    {
        var received = await Floor.RoundTripAsync(new("x"));

        await Floor.CompleteAsync(received);

        await Floor.Broker.WhenIdleAsync(Floor.Token);
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => Floor.CompleteAsync(received)));
        Assert.Equal(0, await Floor.CountRowsAsync("message"));
    }

    [Fact]
    public async Task A_message_leaves_the_file_when_its_last_subscriber_completed_it()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { Subject = "text" });
        await Floor.CompleteAsync(await Floor.ReceiveAsync(BrokerFloor.All), BrokerFloor.All);

        var second = await Floor.ReceiveAsync(BrokerFloor.Texts);
        await Floor.CompleteAsync(second, BrokerFloor.Texts);

        Assert.Equal("x", second.Body.ToString());
        Assert.Equal(0, await Floor.CountRowsAsync("message") + await Floor.CountRowsAsync("delivery") + await Floor.CountRowsAsync("copies"));
    }

    [Fact]
    public async Task A_lock_of_one_subscription_settles_nothing_in_another()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { Subject = "text" });
        var received = await Floor.ReceiveAsync(BrokerFloor.All);
        await Floor.ReceiveAsync(BrokerFloor.Texts);

        var reason = await ReasonAsync(() => Floor.CompleteAsync(received, BrokerFloor.Texts));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, reason);
    }

    [Fact]
    public async Task An_abandoned_message_comes_back_at_once_in_its_old_place_counted()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(3));
        var first = await Floor.ReceiveAsync();

        await Floor.AbandonAsync(first);

        var again = await Floor.ReceiveAsync();
        Assert.Equal((first.SequenceNumber, 2), (again.SequenceNumber, again.DeliveryCount));
        Assert.NotEqual(first.LockToken, again.LockToken);
    }

    [Fact]
    public async Task An_abandoned_message_wakes_a_waiting_receiver()
    {
        var received = await Floor.RoundTripAsync(new("x"));
        var waiting = Floor.ReceiveAsync();

        await Floor.AbandonAsync(received);

        Assert.Equal(2, (await waiting).DeliveryCount);
    }

    [Fact]
    public async Task What_was_changed_when_abandoning_is_seen_by_the_next_receiver_of_that_subscription_only()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { Subject = "text", ApplicationProperties = { ["kept"] = 1, ["changed"] = "old" } });

        await Floor.AbandonAsync(await Floor.ReceiveAsync(), new() { ["changed"] = "new", ["first"] = true });
        await Floor.AbandonAsync(await Floor.ReceiveAsync(), new() { ["second"] = 2L });

        var again = await Floor.ReceiveAsync();
        var elsewhere = await Floor.ReceiveAsync(BrokerFloor.Texts);
        Assert.Equal(
            new Dictionary<string, object> { ["kept"] = 1, ["changed"] = "new", ["first"] = true, ["second"] = 2L }, again.ApplicationProperties);
        Assert.Equal("old", elsewhere.ApplicationProperties["changed"]);
    }

    [Fact]
    public async Task A_change_that_cannot_travel_leaves_the_lock_as_it_was()
    {
        var received = await Floor.RoundTripAsync(new("x"));

        await Assert.ThrowsAsync<SerializationException>(() => Floor.AbandonAsync(received, new() { ["list"] = new List<int>() }));

        await Floor.CompleteAsync(received);
    }

    [Fact]
    public async Task A_made_up_lock_settles_nothing()
    {
        var received = await Floor.RoundTripAsync(new("x"));
        var forged = ServiceBusModelFactory.ServiceBusReceivedMessage(
            sequenceNumber: received.SequenceNumber, lockTokenGuid: new Guid("11111111-2222-3333-4444-555555555555"));

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => Floor.CompleteAsync(forged)));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => Floor.AbandonAsync(forged)));
        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => Floor.DeadLetterAsync(forged)));
        await Floor.CompleteAsync(received);
    }

    [Fact]
    public async Task Of_two_who_settle_at_once_one_wins()
    {
        var received = await Floor.RoundTripAsync(new("x"));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Record.ExceptionAsync(() => Floor.CompleteAsync(received))));

        Assert.Single(outcomes, outcome => outcome is null);
    }

    private static async Task<ServiceBusFailureReason> ReasonAsync(Func<Task> act) =>
        (await Assert.ThrowsAsync<ServiceBusException>(act)).Reason;
}
