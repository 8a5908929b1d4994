using System.Collections.ObjectModel;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>The head of a message, everything but its body, as bytes.</summary>
internal static class MessageCodec
{
    private const byte Version = 1;

    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    public static byte[] EncodeHead(ServiceBusMessage message, string messageId)
    {
        using var buffer = new MemoryStream(256);
        using var to = new BinaryWriter(buffer);
        to.Write(Version);
        to.Write(messageId);
        Write(to, message.Subject);
        Write(to, message.CorrelationId);
        Write(to, message.ContentType);
        Write(to, message.To);
        Write(to, message.ReplyTo);
        to.Write(message.TimeToLive.Ticks);
        PropertyCodec.Write(to, message.ApplicationProperties);
        return buffer.ToArray();
    }

    /// <summary>The message as a receiver gets it, with the changes that earlier receivers made.</summary>
    public static ServiceBusReceivedMessage Decode(StoredDelivery delivery, DateTimeOffset lockedUntil)
    {
        using var from = new BinaryReader(new MemoryStream(delivery.Head, writable: false));
        if (from.ReadByte() is var version and not Version)
            throw new InvalidDataException($"Message {delivery.Sequence} has format {version}; this program reads format {Version}.");

        return new ServiceBusReceivedMessage
        {
            MessageId = from.ReadString(),
            Subject = ReadText(from),
            CorrelationId = ReadText(from),
            ContentType = ReadText(from),
            To = ReadText(from),
            ReplyTo = ReadText(from),
            TimeToLive = new TimeSpan(from.ReadInt64()),
            ApplicationProperties = ReadProperties(from, delivery.Changes),
            Body = BinaryData.FromBytes(delivery.Body),
            EnqueuedTime = delivery.Enqueued,
            SequenceNumber = delivery.Sequence,
            EnqueuedSequenceNumber = delivery.Sequence,
            DeliveryCount = delivery.Count,
            LockTokenGuid = new Guid(delivery.Token),
            LockedUntil = lockedUntil,
        };
    }

    private static ReadOnlyDictionary<string, object> ReadProperties(BinaryReader from, byte[]? changes)
    {
        var properties = new Dictionary<string, object>();
        PropertyCodec.Read(from, properties);
        if (changes is not null)
            PropertyCodec.Read(changes, properties);
        return new ReadOnlyDictionary<string, object>(properties);
    }

    private static void Write(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
            to.Write(text);
    }

    private static string? ReadText(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;
}
