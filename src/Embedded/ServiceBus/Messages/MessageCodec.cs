using System.Collections.ObjectModel;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>The head of a message, everything but its body, as bytes.</summary>
internal static class MessageCodec
{
    private const byte Version = 1;

    /// <summary>As version 1, with the scheduled time behind it; only messages that have one are written so.</summary>
    private const byte VersionWithSchedule = 2;

    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    public static byte[] EncodeHead(ServiceBusMessage message, string messageId, TimeSpan timeToLive)
    {
        using var buffer = new MemoryStream(256);
        using var to = new BinaryWriter(buffer);
        var isScheduled = message.ScheduledEnqueueTime != default;
        to.Write(isScheduled ? VersionWithSchedule : Version);
        to.Write(messageId);
        Write(to, message.Subject);
        Write(to, message.CorrelationId);
        Write(to, message.ContentType);
        Write(to, message.To);
        Write(to, message.ReplyTo);
        to.Write(timeToLive.Ticks);
        PropertyCodec.Write(to, message.ApplicationProperties);
        if (isScheduled)
            to.Write(message.ScheduledEnqueueTime.UtcTicks);
        return buffer.ToArray();
    }

    /// <summary>The message as a receiver gets it, with the changes that earlier receivers made.</summary>
    public static ServiceBusReceivedMessage Decode(
        StoredDelivery delivery, DateTimeOffset lockedUntil, ServiceBusMessageState state = ServiceBusMessageState.Active)
    {
        using var from = new BinaryReader(new MemoryStream(delivery.Head, writable: false));
        var version = from.ReadByte();
        if (version is not (Version or VersionWithSchedule))
            throw new InvalidDataException(
                $"Message {delivery.Sequence} has format {version}; this program reads formats {Version} and {VersionWithSchedule}.");

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
            ScheduledEnqueueTime = version == VersionWithSchedule ? new DateTimeOffset(from.ReadInt64(), TimeSpan.Zero) : default,
            Body = BinaryData.FromBytes(delivery.Body),
            EnqueuedTime = delivery.Enqueued,
            SequenceNumber = delivery.Sequence,
            EnqueuedSequenceNumber = delivery.Sequence,
            DeliveryCount = delivery.Count,
            LockTokenGuid = new Guid(delivery.Token),
            LockedUntil = lockedUntil,
            State = state,
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
