using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>Receivers get what is there, or wait for it; together they get each message once.</summary>
public abstract class ReceivingContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    [SkippableFact]
    public async Task The_first_delivery_counts_one_and_is_locked_for_the_lock_duration()
    {
        var received = await RoundTripAsync(new("x"));

        Assert.Equal(1, received.DeliveryCount);
        Assert.InRange(received.LockedUntil, Floor.Now, Floor.Now.AddMinutes(1));
        Assert.NotEqual(Guid.Empty, Guid.Parse(received.LockToken));
    }

    [SkippableFact]
    public async Task A_receiver_waits_until_something_comes()
    {
        var waiting = ReceiveAsync(Queue());

        await Jobs.SendMessageAsync(new("at last"), Token);

        Assert.Equal("at last", (await waiting).Body.ToString());
    }

    [SkippableFact]
    public async Task A_receiver_that_gives_up_takes_nothing_with_it()
    {
        using var patience = new CancellationTokenSource();
        var waiting = Queue().ReceiveMessageAsync(null, patience.Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await Jobs.SendMessageAsync(new("x"), Token);

        Assert.Equal(1, (await ReceiveAsync(Queue())).DeliveryCount);
    }

    [SkippableFact]
    public async Task Nothing_in_the_time_one_waits_is_no_message()
    {
        var one = Queue().ReceiveMessageAsync(TimeSpan.FromSeconds(1), Token);
        var some = Queue().ReceiveMessagesAsync(5, TimeSpan.FromSeconds(1), Token);

        await Floor.LetPassAsync(TimeSpan.FromSeconds(1));

        Assert.Null(await one);
        Assert.Empty(await some);
    }

    [SkippableFact]
    public async Task A_receiver_says_for_how_many_it_waits_and_how_long()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue().ReceiveMessagesAsync(0, null, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue().ReceiveMessageAsync(TimeSpan.Zero, Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Queue().PeekMessagesAsync(0, null, Token));
    }

    [SkippableFact]
    public async Task What_is_no_subscription_or_queue_is_not_found()
    {
        var missing = new[] { Client.CreateReceiver("nowhere"), Client.CreateReceiver(Floor.NameOf(Topology.Events), "nobody") };

        foreach (var receiver in missing)
            Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, await ReasonAsync(() => receiver.ReceiveMessageAsync(null, Token)));
    }

    [SkippableFact]
    public async Task Several_messages_come_at_once_but_no_more_than_are_wanted()
    {
        await Jobs.SendMessagesAsync(Numbered(5), Token);
        await PeekAsync(Queue(), 5);

        var received = await Queue().ReceiveMessagesAsync(3, null, Token);

        Assert.InRange(received.Count, 1, 3);
        Assert.Equal(Enumerable.Range(0, received.Count).Select(number => $"{number}"), Bodies(received));
    }

    [SkippableFact]
    public async Task A_message_that_is_deleted_when_it_is_received_never_comes_again_and_cannot_be_settled()
    {
        var queue = Queue(mode: ServiceBusReceiveMode.ReceiveAndDelete);
        await Jobs.SendMessageAsync(new("x"), Token);

        var received = await ReceiveAsync(queue);

        Assert.Equal(("x", 1, Guid.Empty), (received.Body.ToString(), received.DeliveryCount, Guid.Parse(received.LockToken)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => queue.CompleteMessageAsync(received, Token));
        await Floor.LetPassAsync(Topology.LockDuration);
        Assert.True(await Floor.IsEmptyAsync(Queue()));
    }

    [SkippableFact]
    public async Task Competing_receivers_get_each_message_once()
    {
        const int messages = 200;
        var received = new ConcurrentBag<string>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var receivers = Enumerable.Range(0, 6).Select(_ => ReceiveUntilEnoughAsync()).ToArray();

        await Parallel.ForEachAsync(Numbered(messages), Token, async (message, _) => await Jobs.SendMessageAsync(message, Token));
        await Task.WhenAll(receivers);

        Assert.Equal(messages, received.Count);
        Assert.Equal(messages, received.Distinct().Count());
        Assert.True(await Floor.IsEmptyAsync(Queue()));

        async Task ReceiveUntilEnoughAsync()
        {
            var queue = Queue();
            try
            {
                await foreach (var message in queue.ReceiveMessagesAsync(enough.Token))
                {
                    await queue.CompleteMessageAsync(message, Token);
                    received.Add(message.Body.ToString());
                    if (received.Count >= messages)
                        await enough.CancelAsync();
                }
            }
            catch (OperationCanceledException) when (!Token.IsCancellationRequested)
            {
            }
        }
    }

    [SkippableFact]
    public void Putting_a_message_aside_to_receive_it_by_number_is_not_offered()
    {
        Skip.If(typeof(ServiceBusReceiver).Assembly.GetName().Name == "Azure.Messaging.ServiceBus", "The official package offers it.");

        Assert.DoesNotContain(typeof(ServiceBusReceiver).GetMethods(), method => method.Name.Contains("Defer", StringComparison.Ordinal));
    }
}
