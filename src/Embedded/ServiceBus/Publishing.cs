using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Makes messages ready to be written.</summary>
internal static class Publishing
{
    /// <summary>What one send may carry, in bytes: 256 KB, as in the standard tier.</summary>
    private const int LargestSend = 256 * 1024;

    /// <summary>The messages that somebody gets; those that no subscription wants are left out.</summary>
    /// <exception cref="ServiceBusException">The messages together are too large.</exception>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    public static IReadOnlyList<OutgoingMessage> Prepare(string name, Destination destination, IReadOnlyList<ServiceBusMessage> messages)
    {
        var outgoing = new List<OutgoingMessage>(messages.Count);
        var size = 0L;
        foreach (var message in messages)
        {
            var ready = OutgoingMessage.From(message, destination);
            size += ready.Size;
            if (ready.Targets.Length > 0)
                outgoing.Add(ready);
        }

        return size <= LargestSend ? outgoing : throw new ServiceBusException(
            $"{messages.Count} message(s) sent together have {size} bytes, {LargestSend} are allowed.",
            ServiceBusFailureReason.MessageSizeExceeded,
            name);
    }
}
