using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Publishing;

/// <summary>How often a broker that is down is tried.</summary>
public sealed class BrokerOutageTests
{
    private readonly FakeClock clock = new();
    private readonly FakeSender sender = new();
    private readonly FakeShelf spillover = new();
    private readonly EventOutlet outlet;
    private int tries;

    public BrokerOutageTests()
    {
        outlet = new EventOutlet(new EventPublisher(sender), spillover, new FakeShelf(), clock, new RecordingLogger<EventOutlet>());
        Down();
    }

    [Fact]
    public async Task A_broker_that_just_failed_is_not_tried_for_ten_seconds()
    {
        await StoreAsync();
        clock.Advance(TimeSpan.FromSeconds(9.9));
        await StoreAsync();

        Assert.Equal(1, tries);
        Assert.Equal(2, spillover.Kept.Count);
    }

    [Fact]
    public async Task After_ten_seconds_one_sender_tries_and_the_others_do_not_wait_for_it()
    {
        await StoreAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        var answer = new TaskCompletionSource();
        sender.Behaviour = _ => answer.Task;

        var probe = StoreAsync();
        await StoreAsync();

        Assert.False(probe.IsCompleted);
        Assert.Equal(2, spillover.Kept.Count);
        answer.SetResult();
        await probe;
        Assert.Single(sender.Sent);
    }

    [Fact]
    public async Task An_event_that_is_refused_for_good_waits_alone()
    {
        sender.Behaviour = null;
        sender.Refusal = _ => new ServiceBusException("too large", ServiceBusFailureReason.MessageSizeExceeded);
        await StoreAsync();
        sender.Refusal = null;

        await StoreAsync();

        Assert.Equal((1, 1), (spillover.Kept.Count, sender.Count));
    }

    [Fact]
    public async Task Once_the_broker_takes_an_event_all_go_there_again()
    {
        await StoreAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        sender.Behaviour = null;

        await StoreAsync();
        await StoreAsync();

        Assert.Equal(2, sender.Sent.Count);
    }

    [Fact]
    public async Task A_try_that_fails_is_followed_by_ten_more_seconds_of_rest()
    {
        await StoreAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        await StoreAsync();
        clock.Advance(TimeSpan.FromSeconds(9.9));
        await StoreAsync();

        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_try_that_never_ends_does_not_stop_the_next()
    {
        await StoreAsync();
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.True(await HangAsync());
        clock.Advance(TimeSpan.FromSeconds(10));
        sender.Behaviour = null;

        await StoreAsync();

        Assert.Single(sender.Sent);
    }

    private void Down() => sender.Behaviour = _ =>
    {
        tries++;
        throw new ServiceBusException(true, "no connection");
    };

    private async Task<bool> HangAsync()
    {
        sender.Behaviour = _ => new TaskCompletionSource().Task;
        var answer = outlet.StoreAsync(AnOutgoingEvent.Of(1), clock.GetUtcNow());
        clock.Advance(TimeSpan.FromSeconds(2));
        return await answer.WaitAsync(Patience.Longest);
    }

    private async Task StoreAsync() => Assert.True(await outlet.StoreAsync(AnOutgoingEvent.Of(1), clock.GetUtcNow()));
}
