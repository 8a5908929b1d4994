using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>A message that is too old is not delivered; where the queue says so, it is dead-lettered.</summary>
public abstract class TimeToLiveContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    private static readonly TimeSpan briefly = TimeSpan.FromSeconds(2);

    private ServiceBusSender Fleeting => Client.CreateSender(Floor.NameOf(Topology.Fleeting));

    [SkippableFact]
    public async Task An_expired_message_is_not_delivered()
    {
        await PublishAsync(new("old") { TimeToLive = briefly }, new("young") { TimeToLive = TimeSpan.FromHours(1) }, new("ageless"));
        await Floor.LetPassAsync(briefly);

        var received = await ReceiveAsync(Subscription(), 2);

        Assert.Equal(["young", "ageless"], Bodies(received));
        Assert.True(await Floor.IsEmptyAsync(Subscription(part: SubQueue.DeadLetter)));
    }

    [SkippableFact]
    public async Task A_message_that_expires_while_it_is_locked_can_be_completed()
    {
        var received = await RoundTripAsync(new("x") { TimeToLive = briefly });
        await Floor.LetPassAsync(briefly);

        await Subscription().CompleteMessageAsync(received, Token);
    }

    [SkippableFact]
    public async Task A_message_that_expired_while_it_was_locked_does_not_come_back()
    {
        var received = await RoundTripAsync(new("x") { TimeToLive = briefly });
        await Floor.LetPassAsync(briefly);

        await Subscription().AbandonMessageAsync(received, null, Token);

        await PublishAsync("next");
        Assert.Equal("next", (await ReceiveAsync(Subscription())).Body.ToString());
    }

    [SkippableFact]
    public async Task A_message_lives_no_longer_than_its_queue_allows()
    {
        await Fleeting.SendMessagesAsync(
            [new("short") { TimeToLive = briefly }, new("long") { TimeToLive = TimeSpan.FromHours(1) }, new("ageless")], Token);

        var received = await ReceiveAsync(Queue(Topology.Fleeting), 3);

        Assert.Equal([briefly, Topology.ShortLife, Topology.ShortLife], received.Select(message => message.TimeToLive));
    }

    [SkippableFact]
    public async Task Where_the_queue_says_so_an_expired_message_is_dead_lettered_once_somebody_receives()
    {
        await Fleeting.SendMessageAsync(new("x") { ApplicationProperties = { ["kept"] = 1 } }, Token);
        await Floor.LetPassAsync(Topology.ShortLife);
        Assert.True(await Floor.IsEmptyAsync(Queue(Topology.Fleeting)));

        var dead = await ReceiveAsync(Queue(Topology.Fleeting, SubQueue.DeadLetter));

        Assert.Equal(("x", "TTLExpiredException"), (dead.Body.ToString(), dead.DeadLetterReason));
        Assert.Equal(1, dead.ApplicationProperties["kept"]);
    }

    [SkippableFact]
    public async Task It_is_dead_lettered_while_a_receiver_waits()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await Fleeting.SendMessageAsync(new("held"), Token);
        await ReceiveAsync(Queue(Topology.Fleeting));
        await Fleeting.SendMessageAsync(new("x") { TimeToLive = briefly }, Token);
        await PeekAsync(Queue(Topology.Fleeting), 2);
        await Floor.LetPassAsync(briefly);
        var waiting = Queue(Topology.Fleeting).ReceiveMessageAsync(TimeSpan.FromMinutes(1), enough.Token);

        Assert.Equal("x", (await ReceiveAsync(Queue(Topology.Fleeting, SubQueue.DeadLetter))).Body.ToString());

        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
