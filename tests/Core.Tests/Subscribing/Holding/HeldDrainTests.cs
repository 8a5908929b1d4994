using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Subscribing.Holding;

/// <summary>How held events get to a subscriber that takes events again.</summary>
public sealed class HeldDrainTests : IAsyncLifetime
{
    private const string Subscriber = "sms-received";

    private HoldingFloor floor = null!;

    public async Task InitializeAsync() => floor = await HoldingFloor.OpenAsync(rate: 2);

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task The_oldest_are_sent_first_at_the_set_rate()
    {
        await HoldAsync(25);

        var sent = await DrainAsync();

        Assert.Equal(20, sent);
        var byTime = floor.Sender.Sent.OrderBy(message => message.ScheduledEnqueueTime).ToList();
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"default:sms.received:m{i:D2}"), byTime.Select(message => message.MessageId));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => floor.Clock.GetUtcNow().AddSeconds(i / 2.0)), byTime.Select(message => message.ScheduledEnqueueTime));
        Assert.All(byTime, message => Assert.Equal(Subscriber, message.ApplicationProperties["subscriber"]));
    }

    [Fact]
    public async Task What_was_sent_is_held_no_more()
    {
        await HoldAsync(25);

        await DrainAsync();

        Assert.Equal(5, (await floor.Held.CountAsync(Subscriber, 100, default)).Count);
        Assert.Equal(5, await DrainAsync());
        Assert.Equal(0, await DrainAsync());
    }

    [Fact]
    public async Task A_paused_subscriber_gets_nothing()
    {
        await HoldAsync(3);
        await floor.PauseAsync();

        Assert.Equal(0, await DrainAsync());
    }

    [Fact]
    public async Task One_that_failed_too_often_gets_a_single_event_to_try()
    {
        await HoldAsync(3);
        for (var i = 0; i < Breaker.FailuresToOpen; i++)
            floor.Gate.Failed(Subscriber, new TimeoutException());

        var whileOpen = await DrainAsync();
        floor.Clock.Advance(Breaker.OpenFor);

        Assert.Equal((0, 1), (whileOpen, await DrainAsync()));
    }

    [Fact]
    public async Task What_the_broker_does_not_take_stays_held()
    {
        await HoldAsync(3);
        floor.Sender.Behaviour = _ => throw new ServiceBusException(true, "no connection");

        var sent = await DrainAsync();

        Assert.Equal(0, sent);
        Assert.Equal(3, (await floor.Held.CountAsync(Subscriber, 100, default)).Count);
    }

    [Fact]
    public async Task A_process_that_dies_between_sending_and_forgetting_an_event_sends_it_again()
    {
        await HoldAsync(1);
        using var death = new CancellationTokenSource();
        floor.Sender.Behaviour = _ => death.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => floor.Drain.DrainAsync([Subscriber], death.Token));
        floor.Sender.Behaviour = null;

        await DrainAsync();

        Assert.Equal(["default:sms.received:m00", "default:sms.received:m00"], floor.Sender.Sent.Select(message => message.MessageId));
    }

    [Fact]
    public async Task An_event_that_is_held_again_before_it_is_forgotten_stays_held()
    {
        await HoldAsync(1);
        // Another instance does not know of the resumption yet, or its breaker is open.
        floor.Sender.Behaviour = _ => HoldAsync(1);

        await DrainAsync();

        Assert.Equal(1, (await floor.Held.CountAsync(Subscriber, 100, default)).Count);
    }

    [Fact]
    public async Task One_that_the_broker_refuses_for_good_holds_up_no_other()
    {
        await floor.DisposeAsync();
        floor = await HoldingFloor.OpenAsync(rate: 50);
        await HoldAsync(60);
        floor.Sender.Refusal = message => message.MessageId == "default:sms.received:m00"
            ? new ServiceBusException("too large", ServiceBusFailureReason.MessageSizeExceeded)
            : null;

        Assert.Equal(59, await DrainAsync());

        Assert.Equal("default:sms.received:m00", Assert.Single(await floor.Held.OldestAsync(Subscriber, 100, default)).Message.MessageId);
    }

    private Task<int> DrainAsync() => floor.Drain.DrainAsync(["sms-sent", Subscriber], default);

    private async Task HoldAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await floor.Held.KeepAsync(Subscriber, AMessage.Text($"m{i:D2}", AnEvent.Noon.AddSeconds(i)), default);
    }
}
