using Azure.Messaging.ServiceBus;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Makes messages for queue <c>retries</c>: the event as it was published, for one subscriber.</summary>
public static class AddressedMessage
{
    /// <summary>The event of a received message, dead letters included, addressed to one subscriber, with the tries so far.</summary>
    public static ServiceBusMessage To(string subscriber, ServiceBusReceivedMessage received, TriesSoFar tries)
    {
        var message = new ServiceBusMessage(received);
        message.ApplicationProperties.Remove(RetryProperties.Attempt);
        message.ApplicationProperties.Remove(RetryProperties.Error);
        message.ApplicationProperties.Remove(RetryProperties.StoreFailingSince);
        message.ApplicationProperties[RetryProperties.Subscriber] = subscriber;
        tries.WriteTo(message.ApplicationProperties);
        return message;
    }
}
