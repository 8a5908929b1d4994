namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class SendingTests : BrokerTests
{
    [Fact]
    public async Task A_message_without_an_id_gets_one_of_its_own()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(2));

        var received = await Floor.ReceiveAsync(2);

        Assert.Equal(32, received[0].MessageId?.Length);
        Assert.NotEqual(received[0].MessageId, received[1].MessageId);
    }

    [Fact]
    public async Task A_closed_sender_or_client_sends_nothing()
    {
        var sender = Floor.Client.CreateSender("jobs");
        var other = Floor.Client.CreateSender("jobs");
        await sender.CloseAsync(Floor.Token);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(new("x"), Floor.Token));

        await Floor.Client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => other.SendMessageAsync(new("x"), Floor.Token));
        Assert.Throws<ObjectDisposedException>(() => Floor.Client.CreateSender("jobs"));
        Assert.True(Floor.Client.IsClosed && sender.IsClosed && other.IsClosed);
    }

    [Fact]
    public void A_sender_knows_where_it_sends()
    {
        var sender = Floor.Client.CreateSender("jobs");

        Assert.Equal("jobs", sender.EntityPath);
        Assert.Equal(Floor.Client.FullyQualifiedNamespace, sender.FullyQualifiedNamespace);
        Assert.Contains(Floor.Client.Identifier, sender.Identifier);
    }
}
