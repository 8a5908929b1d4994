using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A message made ready on its sender's thread, so that the one writer only has to insert it.</summary>
/// <param name="Targets">The ids of the entities that get it, four bytes each.</param>
/// <param name="TimeToLive">Null when it lives for ever.</param>
/// <param name="Head">The encoded head.</param>
/// <param name="Body">The body.</param>
internal sealed record OutgoingMessage(byte[] Targets, TimeSpan? TimeToLive, byte[] Head, byte[] Body)
{
    public int Size => Head.Length + Body.Length;

    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    public static OutgoingMessage From(ServiceBusMessage message, Destination destination)
    {
        var messageId = message.MessageId ?? new Guid(RandomNumberGenerator.GetBytes(16)).ToString("N");
        var life = destination.LifeOf(message);
        return new OutgoingMessage(
            destination.TargetsOf(message, messageId),
            life == TimeSpan.MaxValue ? null : life,
            MessageCodec.EncodeHead(message, messageId, life),
            Bytes(message.Body));
    }

    /// <summary>What the message takes of a send, in bytes.</summary>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    public static int SizeOf(ServiceBusMessage message) =>
        MessageCodec.EncodeHead(message, message.MessageId ?? Guid.Empty.ToString("N"), message.TimeToLive).Length +
        message.Body.ToMemory().Length;

    private static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment) && segment.Array is { } array && segment.Count == array.Length
            ? array
            : body.ToArray();
}
