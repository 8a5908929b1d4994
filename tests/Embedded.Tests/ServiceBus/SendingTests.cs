using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class SendingTests : BrokerTests
{
    [Fact]
    public async Task What_was_sent_is_received()
    {
        var sent = new ServiceBusMessage("""{"a":1}""")
        {
            MessageId = "m-1", Subject = "text", CorrelationId = "c-1", ContentType = "application/json", To = "t", ReplyTo = "r",
        };

        var received = await Floor.RoundTripAsync(sent);

        Assert.Equal("""{"a":1}""", received.Body.ToString());
        Assert.Equal(
            ("m-1", "text", "c-1", "application/json", "t", "r"),
            (received.MessageId, received.Subject, received.CorrelationId, received.ContentType, received.To, received.ReplyTo));
        Assert.Equal(ServiceBusMessageState.Active, received.State);
    }

    [Fact]
    public async Task What_was_not_set_arrives_as_not_set()
    {
        var received = await Floor.RoundTripAsync(new ServiceBusMessage());

        Assert.True(received.Body.ToMemory().IsEmpty);
        Assert.Null(received.Subject ?? received.CorrelationId ?? received.ContentType ?? received.To ?? received.ReplyTo);
        Assert.Null(received.DeadLetterReason ?? received.DeadLetterErrorDescription ?? received.DeadLetterSource);
        Assert.Equal((TimeSpan.MaxValue, DateTimeOffset.MaxValue), (received.TimeToLive, received.ExpiresAt));
        Assert.Empty(received.ApplicationProperties);
    }

    [Fact]
    public async Task A_message_without_an_id_gets_one_of_its_own()
    {
        await Floor.SendAsync(BrokerFloor.Numbered(2));

        var received = await Floor.ReceiveAsync(2);

        Assert.Equal(32, received[0].MessageId?.Length);
        Assert.NotEqual(received[0].MessageId, received[1].MessageId);
    }

    [Fact]
    public async Task The_enqueued_time_is_the_brokers()
    {
        var received = await Floor.RoundTripAsync(new ServiceBusMessage { TimeToLive = TimeSpan.FromHours(1) });

        Assert.Equal(Floor.Clock.GetUtcNow(), received.EnqueuedTime);
        Assert.Equal(Floor.Clock.GetUtcNow().AddHours(1), received.ExpiresAt);
        Assert.True(received.SequenceNumber > 0);
        Assert.Equal(received.SequenceNumber, received.EnqueuedSequenceNumber);
    }

    [Fact]
    public async Task A_part_of_an_array_is_sent_as_that_part()
    {
        var received = await Floor.RoundTripAsync(new ServiceBusMessage(new byte[] { 1, 2, 3, 4 }.AsMemory(1, 2)));

        Assert.Equal(new byte[] { 2, 3 }, received.Body.ToArray());
    }

    [Fact]
    public async Task A_name_nobody_has_is_not_found()
    {
        var missing = await Assert.ThrowsAsync<ServiceBusException>(
            () => Floor.Client.CreateSender("nowhere").SendMessageAsync(new("x"), Floor.Token));

        Assert.Equal((ServiceBusFailureReason.MessagingEntityNotFound, "nowhere"), (missing.Reason, missing.EntityPath));
        Assert.False(missing.IsTransient);
    }

    [Fact]
    public async Task Names_are_found_in_any_case()
    {
        await Floor.Client.CreateSender("EVENTS").SendMessageAsync(new("x"), Floor.Token);

        Assert.Equal("x", (await Floor.ReceiveAsync("Events/subscriptions/ALL")).Body.ToString());
    }

    [Theory]
    [InlineData(256 * 1024, 1)]
    [InlineData(100 * 1024, 3)]
    public async Task More_than_256_KB_at_once_is_too_much(int bytes, int messages)
    {
        var large = Enumerable.Range(0, messages).Select(_ => new ServiceBusMessage(new byte[bytes])).ToArray();

        var refused = await Assert.ThrowsAsync<ServiceBusException>(() => Floor.SendAsync(large));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, refused.Reason);
        Assert.Equal(0, await Floor.CountRowsAsync("message"));
    }

    [Fact]
    public async Task A_message_of_255_KB_is_not_too_much()
    {
        var received = await Floor.RoundTripAsync(new ServiceBusMessage(new byte[255 * 1024]));

        Assert.Equal(255 * 1024, received.Body.ToMemory().Length);
    }

    [Fact]
    public async Task One_bad_message_keeps_its_whole_list_from_being_sent()
    {
        var bad = new ServiceBusMessage("bad") { ApplicationProperties = { ["list"] = new List<int>() } };

        await Assert.ThrowsAsync<SerializationException>(() => Floor.SendAsync(new("good"), bad));

        Assert.Equal(0, await Floor.CountRowsAsync("message"));
    }

    [Fact]
    public async Task An_empty_list_is_nothing()
    {
        await Floor.SendAsync();

        Assert.Equal(0, await Floor.CountRowsAsync("message"));
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
    public async Task A_cancelled_send_sends_nothing()
    {
        var sender = Floor.Client.CreateSender("jobs");

        await Assert.ThrowsAsync<TaskCanceledException>(() => sender.SendMessageAsync(new("x"), new CancellationToken(canceled: true)));

        Assert.Equal(0, await Floor.CountRowsAsync("message"));
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
