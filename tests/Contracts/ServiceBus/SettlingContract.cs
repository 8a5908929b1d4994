using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>What a receiver does with a message that it holds.</summary>
public abstract class SettlingContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    [SkippableFact]
    public async Task A_completed_message_is_gone()
    {
        var received = await RoundTripAsync(new("x"));

        await Subscription().CompleteMessageAsync(received, Token);

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => Subscription().CompleteMessageAsync(received, Token)));
        await Floor.LetPassAsync(Topology.LockDuration);
        Assert.True(await Floor.IsEmptyAsync(Subscription()));
    }

    [SkippableFact]
    public async Task An_abandoned_message_comes_back_at_once_in_its_old_place_counted()
    {
        await PublishAsync(Numbered(3));
        var first = await ReceiveAsync(Subscription());

        await Subscription().AbandonMessageAsync(first, null, Token);

        var again = await ReceiveAsync(Subscription());
        Assert.Equal((first.SequenceNumber, 2), (again.SequenceNumber, again.DeliveryCount));
        Assert.NotEqual(first.LockToken, again.LockToken);
    }

    [SkippableFact]
    public async Task An_abandoned_message_wakes_a_waiting_receiver()
    {
        var received = await RoundTripAsync(new("x"));
        var waiting = ReceiveAsync(Subscription());

        await Subscription().AbandonMessageAsync(received, null, Token);

        Assert.Equal(2, (await waiting).DeliveryCount);
    }

    [SkippableFact]
    public async Task What_was_changed_when_abandoning_is_seen_by_the_next_receiver_of_that_subscription_only()
    {
        var (all, texts) = (Subscription(), Subscription(Topology.Texts));
        await PublishAsync(new ServiceBusMessage("x") { Subject = "text", ApplicationProperties = { ["kept"] = 1, ["changed"] = "old" } });

        await all.AbandonMessageAsync(await ReceiveAsync(all), new Dictionary<string, object> { ["changed"] = "new", ["first"] = true }, Token);
        await all.AbandonMessageAsync(await ReceiveAsync(all), new Dictionary<string, object> { ["second"] = 2L }, Token);

        Assert.Equal(
            new Dictionary<string, object> { ["kept"] = 1, ["changed"] = "new", ["first"] = true, ["second"] = 2L },
            (await ReceiveAsync(all)).ApplicationProperties);
        Assert.Equal("old", (await ReceiveAsync(texts)).ApplicationProperties["changed"]);
    }

    [SkippableFact]
    public async Task A_change_that_cannot_travel_leaves_the_lock_as_it_was()
    {
        var received = await RoundTripAsync(new("x"));
        var changes = new Dictionary<string, object> { ["list"] = new List<int>() };

        await Assert.ThrowsAsync<SerializationException>(() => Subscription().AbandonMessageAsync(received, changes, Token));

        await Subscription().CompleteMessageAsync(received, Token);
    }

    [SkippableFact]
    public async Task Of_two_who_settle_at_once_one_wins()
    {
        var received = await RoundTripAsync(new("x"));

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Record.ExceptionAsync(() => Subscription().CompleteMessageAsync(received, Token))));

        Assert.Single(outcomes, outcome => outcome is null);
    }
}
