using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Subscribing.Retries;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Subscribing.Retries;

/// <summary>An event on its way to one subscriber.</summary>
public sealed class AddressedMessageTests
{
    [Fact]
    public void It_says_all_that_the_event_said_and_who_it_is_for()
    {
        var received = AMessage.Text();

        var message = AddressedMessage.To("sms-received", received, TriesSoFar.None);

        Assert.Equal(
            (received.Body.ToString(), received.MessageId, received.Subject, received.CorrelationId, received.ContentType),
            (message.Body.ToString(), message.MessageId, message.Subject, message.CorrelationId, message.ContentType));
        Assert.Equal("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", message.ApplicationProperties["traceparent"]);
        Assert.Equal("sms-received", message.ApplicationProperties["subscriber"]);
        Assert.DoesNotContain("attempt", message.ApplicationProperties.Keys);
    }

    [Fact]
    public void The_tries_travel_along()
    {
        var tries = new TriesSoFar(4, AnEvent.Noon.AddTicks(1));

        var message = AddressedMessage.To("sms-received", AMessage.Text(), tries);

        Assert.Equal(tries, TriesSoFar.Of(Delivery.Of(message).ApplicationProperties));
    }

    [Fact]
    public void Nothing_of_an_earlier_try_is_left()
    {
        ServiceBusReceivedMessage dead = AMessage.Text(properties:
            [("attempt", 6), ("error", "x"), ("storeFailingSince", "2026-03-02T12:00:00Z"), ("DeadLetterReason", "Failed"), ("DeadLetterErrorDescription", "y")]);

        var message = AddressedMessage.To("crm-log", dead, TriesSoFar.None);

        Assert.Equal(["account", "receivedAt", "subscriber", "traceparent"], message.ApplicationProperties.Keys.Order());
    }

    [Theory]
    [InlineData("attempt", "three")]
    [InlineData("attempt", -1)]
    [InlineData("storeFailingSince", "yesterday")]
    public void Properties_that_say_nothing_of_use_count_as_no_try(string name, object value) =>
        Assert.Equal(TriesSoFar.None, TriesSoFar.Of(new Dictionary<string, object> { [name] = value }));
}
