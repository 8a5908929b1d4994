using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>A lock lasts as long as it says; then the message comes again, counted.</summary>
public abstract class LockContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    private static readonly TimeSpan most = Topology.LockDuration - TimeSpan.FromSeconds(2);

    [SkippableFact]
    public async Task A_locked_message_is_nobody_elses()
    {
        await RoundTripAsync(new("x"));

        Assert.True(await Floor.IsEmptyAsync(Subscription()));
    }

    [SkippableFact]
    public async Task A_message_whose_lock_ran_out_comes_back_counted_in_its_old_place()
    {
        await PublishAsync(Numbered(3));
        await ReceiveAsync(Subscription());

        await Floor.LetPassAsync(Topology.LockDuration);

        var received = await ReceiveAsync(Subscription(), 3);
        Assert.Equal(["0", "1", "2"], Bodies(received));
        Assert.Equal([2, 1, 1], received.Select(message => message.DeliveryCount));
    }

    [SkippableFact]
    public async Task Its_return_wakes_a_waiting_receiver()
    {
        await RoundTripAsync(new("x"));
        var waiting = ReceiveAsync(Subscription());

        await Floor.LetPassAsync(Topology.LockDuration);

        Assert.Equal(2, (await waiting).DeliveryCount);
    }

    [SkippableFact]
    public async Task A_lock_holds_until_its_end()
    {
        var received = await RoundTripAsync(new("x"));

        await Floor.LetPassAsync(most);

        await Subscription().CompleteMessageAsync(received, Token);
    }

    [SkippableFact]
    public async Task A_lock_that_ran_out_settles_nothing()
    {
        var received = await RoundTripAsync(new("x"));
        await Floor.LetPassAsync(Topology.LockDuration);

        Assert.Equal(ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => Subscription().CompleteMessageAsync(received, Token)));

        Assert.Equal(2, (await ReceiveAsync(Subscription())).DeliveryCount);
    }

    [SkippableFact]
    public async Task An_old_lock_does_not_settle_the_next_delivery()
    {
        var received = await RoundTripAsync(new("x"));
        await Floor.LetPassAsync(Topology.LockDuration);
        var again = await ReceiveAsync(Subscription());

        Assert.Equal(
            ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => Subscription().AbandonMessageAsync(received, null, Token)));

        await Subscription().CompleteMessageAsync(again, Token);
    }

    [SkippableFact]
    public async Task A_renewed_lock_lasts_its_whole_duration_again()
    {
        var subscription = Subscription();
        await PublishAsync("x");
        var received = await ReceiveAsync(subscription);
        var first = received.LockedUntil;
        await Floor.LetPassAsync(most);

        await subscription.RenewMessageLockAsync(received, Token);

        Assert.True(received.LockedUntil > first);
        await Floor.LetPassAsync(most);
        await subscription.CompleteMessageAsync(received, Token);
        Assert.True(await Floor.IsEmptyAsync(subscription));
    }

    [SkippableFact]
    public async Task A_renewed_lock_runs_out_too()
    {
        var subscription = Subscription();
        await PublishAsync("x");
        await subscription.RenewMessageLockAsync(await ReceiveAsync(subscription), Token);

        await Floor.LetPassAsync(Topology.LockDuration);

        Assert.Equal(2, (await ReceiveAsync(subscription)).DeliveryCount);
    }

    [SkippableFact]
    public async Task A_lock_that_ran_out_or_was_given_back_cannot_be_renewed()
    {
        var subscription = Subscription();
        await PublishAsync(Numbered(2));
        var received = await ReceiveAsync(subscription, 2);
        await subscription.CompleteMessageAsync(received[0], Token);
        await Floor.LetPassAsync(Topology.LockDuration);

        foreach (var message in received)
            Assert.Equal(ServiceBusFailureReason.MessageLockLost, await ReasonAsync(() => subscription.RenewMessageLockAsync(message, Token)));
    }

    [SkippableFact]
    public async Task Locks_taken_at_different_times_end_at_different_times()
    {
        await PublishAsync(Numbered(2));
        await ReceiveAsync(Subscription());
        await Floor.LetPassAsync(most);
        var second = await ReceiveAsync(Subscription());

        await Floor.LetPassAsync(Topology.LockDuration - most);

        var first = await ReceiveAsync(Subscription());
        Assert.Equal(("0", 2), (first.Body.ToString(), first.DeliveryCount));
        await Subscription().CompleteMessageAsync(second, Token);
    }
}
