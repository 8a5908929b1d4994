using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class BatchTests
{
    [Fact]
    public void A_batch_made_for_a_fake_keeps_its_messages_where_the_test_sees_them()
    {
        var store = new List<ServiceBusMessage>();
        using var batch = ServiceBusModelFactory.ServiceBusMessageBatch(100, store, tryAddCallback: message => message.Subject != "no");

        Assert.True(batch.TryAddMessage(new("a")));
        Assert.False(batch.TryAddMessage(new("b") { Subject = "no" }));

        Assert.Equal("a", Assert.Single(store).Body.ToString());
    }
}
