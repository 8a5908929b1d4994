using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Contracts.ServiceBus;

/// <summary>What is sent arrives as it was sent, or not at all.</summary>
public abstract class SendingContract<TFloor> : ServiceBusSuite<TFloor>
    where TFloor : IServiceBusFloor, new()
{
    [SkippableFact]
    public async Task What_was_sent_is_received()
    {
        var sent = new ServiceBusMessage("""{"a":1}""")
        {
            MessageId = "m-1", Subject = "text", CorrelationId = "c-1", ContentType = "application/json", To = "t", ReplyTo = "r",
        };

        var received = await RoundTripAsync(sent);

        Assert.Equal("""{"a":1}""", received.Body.ToString());
        Assert.Equal(
            ("m-1", "text", "c-1", "application/json", "t", "r"),
            (received.MessageId, received.Subject, received.CorrelationId, received.ContentType, received.To, received.ReplyTo));
        Assert.Equal(ServiceBusMessageState.Active, received.State);
    }

    [SkippableFact]
    public async Task What_was_not_set_arrives_as_not_set()
    {
        var received = await RoundTripAsync(new ServiceBusMessage());

        Assert.True(received.Body.ToMemory().IsEmpty);
        Assert.Null(received.Subject ?? received.CorrelationId ?? received.ContentType ?? received.To ?? received.ReplyTo);
        Assert.Null(received.DeadLetterReason ?? received.DeadLetterErrorDescription ?? received.DeadLetterSource);
        Assert.Equal(DateTimeOffset.MaxValue, received.ExpiresAt);
        Assert.Equal(default, received.ScheduledEnqueueTime);
        Assert.Empty(received.ApplicationProperties);
    }

    [SkippableFact]
    public async Task The_broker_notes_when_it_got_a_message_and_numbers_it()
    {
        var received = await RoundTripAsync(new ServiceBusMessage { TimeToLive = TimeSpan.FromHours(1) });

        Assert.InRange(received.EnqueuedTime, Floor.Now.AddMinutes(-1), Floor.Now.AddMinutes(1));
        Assert.Equal(received.EnqueuedTime.AddHours(1), received.ExpiresAt);
        Assert.True(received.SequenceNumber > 0);
    }

    [SkippableFact]
    public async Task A_part_of_an_array_is_sent_as_that_part()
    {
        var received = await RoundTripAsync(new ServiceBusMessage(new byte[] { 1, 2, 3, 4 }.AsMemory(1, 2)));

        Assert.Equal(new byte[] { 2, 3 }, received.Body.ToArray());
    }

    [SkippableFact]
    public async Task A_name_nobody_has_is_not_found() => Assert.Equal(
        ServiceBusFailureReason.MessagingEntityNotFound,
        await ReasonAsync(() => Client.CreateSender("nowhere").SendMessageAsync(new("x"), Token)));

    [SkippableFact]
    public async Task Names_are_found_in_any_case()
    {
        await Client.CreateSender(Floor.NameOf(Topology.Jobs).ToUpperInvariant()).SendMessageAsync(new("x"), Token);

        Assert.Equal("x", (await ReceiveAsync(Queue())).Body.ToString());
    }

    [SkippableTheory]
    [InlineData(257 * 1024, 1)]
    [InlineData(100 * 1024, 3)]
    public async Task More_than_256_KB_at_once_is_too_much(int bytes, int messages)
    {
        var large = Enumerable.Range(0, messages).Select(_ => new ServiceBusMessage(new byte[bytes])).ToArray();

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, await ReasonAsync(() => PublishAsync(large)));

        Assert.True(await Floor.IsEmptyAsync(Subscription()));
    }

    [SkippableFact]
    public async Task A_message_of_255_KB_is_not_too_much()
    {
        var received = await RoundTripAsync(new ServiceBusMessage(new byte[255 * 1024]));

        Assert.Equal(255 * 1024, received.Body.ToMemory().Length);
    }

    [SkippableFact]
    public async Task One_bad_message_keeps_its_whole_list_from_being_sent()
    {
        var bad = new ServiceBusMessage("bad") { ApplicationProperties = { ["list"] = new List<int>() } };

        await Assert.ThrowsAsync<SerializationException>(() => PublishAsync(new("good"), bad));

        Assert.True(await Floor.IsEmptyAsync(Subscription()));
    }

    [SkippableFact]
    public async Task An_empty_list_is_nothing()
    {
        await PublishAsync([]);

        Assert.True(await Floor.IsEmptyAsync(Subscription()));
    }

    [SkippableFact]
    public async Task A_closed_sender_or_receiver_does_nothing()
    {
        var (sender, receiver) = (Jobs, Queue());
        await sender.CloseAsync(Token);
        await receiver.CloseAsync(Token);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(new("x"), Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => receiver.ReceiveMessageAsync(null, Token));
        Assert.True(sender.IsClosed && receiver.IsClosed);
    }

    [SkippableFact]
    public async Task A_cancelled_send_sends_nothing()
    {
        await Assert.ThrowsAsync<TaskCanceledException>(() => Jobs.SendMessageAsync(new("x"), new CancellationToken(canceled: true)));

        Assert.True(await Floor.IsEmptyAsync(Queue()));
    }

    [SkippableFact]
    public async Task A_received_message_can_be_sent_again()
    {
        var received = await RoundTripAsync(new("x") { MessageId = "m-1", Subject = "text", ApplicationProperties = { ["a"] = 1 } });

        await Jobs.SendMessageAsync(new ServiceBusMessage(received), Token);

        var again = await ReceiveAsync(Queue());
        Assert.Equal(("x", "m-1", "text", 1), (again.Body.ToString(), again.MessageId, again.Subject, again.ApplicationProperties["a"]));
        Assert.Equal(1, again.DeliveryCount);
    }
}
