using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Tests.Subscribing;

namespace JustCallFx.Core.Tests.Publishing;

/// <summary>Looking at messages of a broker that gives three at once, however many are asked for.</summary>
public sealed class FirstMessagesTests
{
    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(7, 10, 7)]
    [InlineData(7, 5, 5)]
    [InlineData(7, 7, 7)]
    public async Task It_goes_on_until_all_or_enough_are_seen(int there, int most, int seen)
    {
        var broker = new SlowBroker(there);

        var first = await broker.PeekFirstAsync(Topology.Retries, SubQueue.DeadLetter, most, default);

        Assert.Equal(seen, first.Count);
    }

    private sealed class SlowBroker(int there) : ServiceBusClient
    {
        public override ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options) => new SlowReceiver(there);
    }

    private sealed class SlowReceiver(int left) : ServiceBusReceiver
    {
        private const int AtOnce = 3;

        private int left = left;

        public override Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
            int maxMessages, long? fromSequenceNumber = null, CancellationToken cancellationToken = default)
        {
            var given = Math.Min(left, Math.Min(maxMessages, AtOnce));
            left -= given;
            return Task.FromResult<IReadOnlyList<ServiceBusReceivedMessage>>([.. Enumerable.Range(0, given).Select(_ => AMessage.Text())]);
        }

        public override Task CloseAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
