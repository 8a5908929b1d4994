using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.Tests.ServiceBus;

public sealed class MessageTests
{
    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_message_id_is_not_empty(string? id)
    {
        Assert.Throws<ArgumentException>(() => new ServiceBusMessage { MessageId = id });
    }

    [Fact]
    public void A_message_id_has_at_most_128_characters()
    {
        var message = new ServiceBusMessage { MessageId = new string('x', 128) };

        Assert.Throws<ArgumentException>(() => message.MessageId = new string('x', 129));
        Assert.Equal(128, message.MessageId.Length);
    }

    [Fact]
    public void A_time_to_live_is_positive_and_endless_when_not_set()
    {
        var message = new ServiceBusMessage();

        Assert.Throws<ArgumentOutOfRangeException>(() => message.TimeToLive = TimeSpan.Zero);
        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
    }

    [Fact]
    public void A_body_comes_from_text_bytes_or_data()
    {
        Assert.Equal("é", new ServiceBusMessage("é").Body.ToString());
        Assert.Equal("é", new ServiceBusMessage(new ReadOnlyMemory<byte>([0xC3, 0xA9])).Body.ToString());
        Assert.Equal("é", new ServiceBusMessage(BinaryData.FromString("é")).Body.ToString());
        Assert.Throws<ArgumentNullException>(() => new ServiceBusMessage((BinaryData)null!));
    }

    [Fact]
    public void A_received_message_can_be_made_for_a_test()
    {
        var token = new Guid("11111111-2222-3333-4444-555555555555");
        var enqueued = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            BinaryData.FromString("body"),
            messageId: "m-1",
            properties: new Dictionary<string, object> { ["DeadLetterReason"] = "why", ["DeadLetterErrorDescription"] = "because" },
            lockTokenGuid: token,
            deliveryCount: 2,
            enqueuedTime: enqueued,
            timeToLive: TimeSpan.FromMinutes(5));

        Assert.Equal(("body", "m-1", 2, token.ToString()), (message.Body.ToString(), message.MessageId, message.DeliveryCount, message.LockToken));
        Assert.Equal(("why", "because"), (message.DeadLetterReason, message.DeadLetterErrorDescription));
        Assert.Equal(enqueued.AddMinutes(5), message.ExpiresAt);
        Assert.Equal("{MessageId:m-1}", message.ToString());
    }

    [Fact]
    public void A_received_message_made_of_nothing_is_empty()
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage();

        Assert.Equal((-1, 0, TimeSpan.MaxValue), (message.SequenceNumber, message.DeliveryCount, message.TimeToLive));
        Assert.Empty(message.ApplicationProperties);
    }

    [Theory]
    [InlineData(ServiceBusFailureReason.ServiceBusy, true)]
    [InlineData(ServiceBusFailureReason.ServiceTimeout, true)]
    [InlineData(ServiceBusFailureReason.ServiceCommunicationProblem, true)]
    [InlineData(ServiceBusFailureReason.MessageLockLost, false)]
    [InlineData(ServiceBusFailureReason.QuotaExceeded, false)]
    public void A_reason_tells_whether_to_try_again(ServiceBusFailureReason reason, bool transient)
    {
        var failure = new ServiceBusException("It failed.", reason, "jobs");

        Assert.Equal(transient, failure.IsTransient);
        Assert.Equal($"It failed. (jobs - {reason})", failure.Message);
    }
}
