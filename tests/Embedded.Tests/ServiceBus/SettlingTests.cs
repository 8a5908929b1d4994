using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class SettlingTests : BrokerTests
{
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

    private static async Task<ServiceBusFailureReason> ReasonAsync(Func<Task> act) =>
        (await Assert.ThrowsAsync<ServiceBusException>(act)).Reason;
}
