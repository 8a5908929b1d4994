namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class LockExpiryTests : BrokerTests
{
    [Fact]
    public async Task A_lock_holds_until_just_before_its_end()
    {
        var received = await Floor.RoundTripAsync(new("x"));

        Floor.Clock.Advance(BrokerFloor.LockDuration - TimeSpan.FromTicks(1));

        await Floor.CompleteAsync(received);
        await Floor.Broker.WhenIdleAsync(Floor.Token);
    }
}
