using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class TimeToLiveTests : BrokerTests
{
    private static readonly TimeSpan minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_expired_message_is_not_delivered_and_leaves_the_file()
    {
        await Floor.SendAsync(new("old") { TimeToLive = minute }, new("young") { TimeToLive = 2 * minute }, new("ageless"));
        Floor.Clock.Advance(minute);

        var received = await Floor.ReceiveAsync(3);

        Assert.Equal(["young", "ageless"], received.Select(message => message.Body.ToString()));
        Assert.Equal(2, await Floor.CountRowsAsync("message"));
    }

    [Fact]
    public async Task A_receiver_gets_past_any_number_of_expired_messages()
    {
        for (var sent = 0; sent < 3; sent++)
            await Floor.SendAsync([.. Enumerable.Range(0, 400).Select(_ => new ServiceBusMessage { TimeToLive = minute })]);
        await Floor.SendAsync("ageless");
        Floor.Clock.Advance(minute);

        Assert.Equal("ageless", (await Floor.ReceiveAsync()).Body.ToString());
    }

    [Fact]
    public async Task A_message_that_expires_while_it_is_locked_can_be_completed()
    {
        var received = await Floor.RoundTripAsync(new("x") { TimeToLive = TimeSpan.FromSeconds(10) });
        Floor.Clock.Advance(TimeSpan.FromSeconds(30));

        await Floor.CompleteAsync(received);

        Assert.Equal(0, await Floor.CountRowsAsync("message"));
    }

    [Fact]
    public async Task Nobody_waits_for_a_message_that_expired()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { TimeToLive = minute });
        var idle = Floor.Broker.WhenIdleAsync(Floor.Token);
        Assert.False(idle.IsCompleted);

        Floor.Clock.Advance(minute);

        await idle;
    }

    [Fact]
    public async Task After_a_restart_too_nobody_waits_for_a_message_that_expired()
    {
        await Floor.SendAsync(new ServiceBusMessage("x") { TimeToLive = minute });
        await Floor.RestartAsync();
        var idle = Floor.Broker.WhenIdleAsync(Floor.Token);

        Floor.Clock.Advance(minute);

        await idle;
    }
}
