using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Makes messages ready to be written.</summary>
internal static class Publishing
{
    /// <summary>What one send may carry, in bytes: 256 KB, as in the standard tier.</summary>
    public const int LargestSend = 256 * 1024;

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

        ThrowIfTooLarge(name, messages, size);
        return outgoing;
    }

    /// <summary>The messages with the times they are scheduled for; who gets them is seen when their time has come.</summary>
    /// <exception cref="ServiceBusException">The messages together are too large.</exception>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    public static IReadOnlyList<ScheduledMessage> PrepareScheduled(
        string name, Destination destination, IReadOnlyList<ServiceBusMessage> messages)
    {
        var scheduled = messages
            .Select(message => new ScheduledMessage(message.ScheduledEnqueueTime, OutgoingMessage.From(message, destination)))
            .ToList();
        ThrowIfTooLarge(name, messages, scheduled.Sum(message => (long)message.Content.Size));
        return scheduled;
    }

    private static void ThrowIfTooLarge(string name, IReadOnlyList<ServiceBusMessage> messages, long size)
    {
        if (size > LargestSend)
            throw new ServiceBusException(
                $"{messages.Count} message(s) sent together have {size} bytes, {LargestSend} are allowed.",
                ServiceBusFailureReason.MessageSizeExceeded,
                name);
    }
}
