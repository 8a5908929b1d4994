using System.Runtime.Serialization;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Writes and reads the values that application properties may have: one byte for the type, then the value.</summary>
internal static class ValueCodec
{
    private enum Kind : byte
    {
        Null, String, Boolean, Byte, SByte, Int16, UInt16, Int32, UInt32, Int64, UInt64,
        Single, Double, Decimal, Char, Guid, DateTime, DateTimeOffset, TimeSpan, Uri,
    }

    /// <exception cref="SerializationException">The value is of another type.</exception>
    public static void Write(BinaryWriter to, object? value)
    {
        switch (value)
        {
            case null: to.Write((byte)Kind.Null); break;
            case string text: to.Write((byte)Kind.String); to.Write(text); break;
            case bool flag: to.Write((byte)Kind.Boolean); to.Write(flag); break;
            case byte number: to.Write((byte)Kind.Byte); to.Write(number); break;
            case sbyte number: to.Write((byte)Kind.SByte); to.Write(number); break;
            case short number: to.Write((byte)Kind.Int16); to.Write(number); break;
            case ushort number: to.Write((byte)Kind.UInt16); to.Write(number); break;
            case int number: to.Write((byte)Kind.Int32); to.Write(number); break;
            case uint number: to.Write((byte)Kind.UInt32); to.Write(number); break;
            case long number: to.Write((byte)Kind.Int64); to.Write(number); break;
            case ulong number: to.Write((byte)Kind.UInt64); to.Write(number); break;
            case float number: to.Write((byte)Kind.Single); to.Write(number); break;
            case double number: to.Write((byte)Kind.Double); to.Write(number); break;
            case decimal number: to.Write((byte)Kind.Decimal); to.Write(number); break;
            case char letter: to.Write((byte)Kind.Char); to.Write((ushort)letter); break;
            case Guid guid: to.Write((byte)Kind.Guid); to.Write(guid.ToByteArray()); break;
            case DateTime time: to.Write((byte)Kind.DateTime); to.Write(WholeMilliseconds(time.ToUniversalTime().Ticks)); break;
            case DateTimeOffset time: to.Write((byte)Kind.DateTimeOffset); to.Write(time.UtcTicks); break;
            case TimeSpan span: to.Write((byte)Kind.TimeSpan); to.Write(span.Ticks); break;
            case Uri uri: to.Write((byte)Kind.Uri); to.Write(uri.AbsoluteUri); break;
            default:
                throw new SerializationException($"Serialization operation failed due to unsupported type {value.GetType().FullName}.");
        }
    }

    public static object? Read(BinaryReader from) => (Kind)from.ReadByte() switch
    {
        Kind.Null => null,
        Kind.String => from.ReadString(),
        Kind.Boolean => from.ReadBoolean(),
        Kind.Byte => from.ReadByte(),
        Kind.SByte => from.ReadSByte(),
        Kind.Int16 => from.ReadInt16(),
        Kind.UInt16 => from.ReadUInt16(),
        Kind.Int32 => from.ReadInt32(),
        Kind.UInt32 => from.ReadUInt32(),
        Kind.Int64 => from.ReadInt64(),
        Kind.UInt64 => from.ReadUInt64(),
        Kind.Single => from.ReadSingle(),
        Kind.Double => from.ReadDouble(),
        Kind.Decimal => from.ReadDecimal(),
        Kind.Char => (char)from.ReadUInt16(),
        Kind.Guid => new Guid(from.ReadBytes(16)),
        Kind.DateTime => new DateTime(from.ReadInt64(), DateTimeKind.Utc),
        Kind.DateTimeOffset => new DateTimeOffset(from.ReadInt64(), TimeSpan.Zero),
        Kind.TimeSpan => new TimeSpan(from.ReadInt64()),
        Kind.Uri => new Uri(from.ReadString()),
        var unknown => throw new InvalidDataException($"A stored property has the unknown type number {(byte)unknown}."),
    };

    // A timestamp of the official protocol has milliseconds; a value must not be finer here than it would arrive there.
    private static long WholeMilliseconds(long ticks) => ticks - (ticks % TimeSpan.TicksPerMillisecond);
}
