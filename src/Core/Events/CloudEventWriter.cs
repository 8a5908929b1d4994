using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JustCallFx.Core.Events;

/// <summary>Writes events as CloudEvents: one per thread, whose buffer is used again.</summary>
internal sealed class CloudEventWriter : IDisposable
{
    private const int UsualSize = 1024;
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static CloudEventWriter? kept;

    private readonly ArrayBufferWriter<byte> buffer = new(UsualSize);
    private readonly Utf8JsonWriter json;

    private CloudEventWriter() => json = new(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes an event, and behind its own members what the sender told beyond them.</summary>
    public static byte[] Write<TEvent, TUnknown>(EventEnvelope<TEvent> envelope, TUnknown unknown)
        where TEvent : JustCallEvent
        where TUnknown : IUnknownFields, allows ref struct
    {
        var writer = kept ?? new();
        // Until it has succeeded it is not used again, and a buffer that grew for one event is not kept for the small ones.
        kept = null;
        var written = writer.WriteOne(envelope, unknown);
        if (writer.buffer.Capacity <= LargestKept)
            kept = writer;
        else
            writer.Dispose();
        return written;
    }

    /// <inheritdoc />
    public void Dispose() => json.Dispose();

    private byte[] WriteOne<TEvent, TUnknown>(EventEnvelope<TEvent> envelope, TUnknown unknown)
        where TEvent : JustCallEvent
        where TUnknown : IUnknownFields, allows ref struct
    {
        buffer.ResetWrittenCount();
        json.Reset();
        json.WriteStartObject();
        WriteAttributes(envelope);
        json.WritePropertyName("data"u8);
        CanonicalJson.Write(json, envelope.Event);
        json.Flush();
        var known = buffer.WrittenCount;
        unknown.WriteTo(json, CanonicalJson.NamesOf(envelope.Event));
        json.WriteEndObject();
        json.Flush();
        return Joined(buffer.WrittenSpan, known);
    }

    private void WriteAttributes<TEvent>(EventEnvelope<TEvent> envelope)
        where TEvent : JustCallEvent
    {
        json.WriteString("specversion"u8, CloudEvent.SpecVersion);
        json.WriteString("id"u8, envelope.Id);
        WriteJoined("source"u8, CloudEvent.SourcePrefix, envelope.Account);
        WriteJoined("type"u8, CloudEvent.TypePrefix, envelope.Event.Name);
        json.WriteString("time"u8, envelope.Event.OccurredAt.UtcDateTime);
        if (envelope.ConversationId is not null)
            json.WriteString("subject"u8, envelope.ConversationId);
        json.WriteString("datacontenttype"u8, "application/json"u8);
        json.WriteNumber("schemaversion"u8, CloudEvent.SchemaVersion);
        if (envelope.Origin is not null)
            json.WriteString("origin"u8, envelope.Origin);
    }

    private void WriteJoined(ReadOnlySpan<byte> name, string first, string last)
    {
        json.WritePropertyName(name);
        json.WriteStringValueSegment(first, isFinalSegment: false);
        json.WriteStringValueSegment(last, isFinalSegment: true);
    }

    // The serializer has closed data before the unknown members could be written: its brace goes behind them.
    private static byte[] Joined(ReadOnlySpan<byte> written, int known)
    {
        var joined = new byte[written.Length];
        written[..(known - 1)].CopyTo(joined);
        written[known..].CopyTo(joined.AsSpan(known - 1));
        joined[^1] = (byte)'}';
        return joined;
    }
}
