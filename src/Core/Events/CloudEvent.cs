using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace JustCallFx.Core.Events;

/// <summary>
/// The form of an event on the topic: CloudEvents 1.0 as one JSON object (structured mode), so that other teams can subscribe with
/// any library.
/// </summary>
public static class CloudEvent
{
    /// <summary>The content type of the message.</summary>
    public const string ContentType = "application/cloudevents+json";

    /// <summary>What the <c>type</c> of every event begins with.</summary>
    public const string TypePrefix = "com.justcall.";

    /// <summary>The newest form of <c>data</c> that this program writes and reads.</summary>
    public const int SchemaVersion = 1;

    private const string SourcePrefix = "/justcall/";
    private const string SpecVersion = "1.0";

    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an event.</summary>
    public static ReadOnlyMemory<byte> Write<TEvent>(EventEnvelope<TEvent> envelope)
        where TEvent : JustCallEvent
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Relaxed);
        json.WriteStartObject();
        json.WriteString("specversion"u8, SpecVersion);
        json.WriteString("id"u8, envelope.Id);
        json.WriteString("source"u8, $"{SourcePrefix}{envelope.Account}");
        json.WriteString("type"u8, $"{TypePrefix}{envelope.Event.Name}");
        json.WriteString("time"u8, envelope.Event.OccurredAt.UtcDateTime.ToString(UtcTimeJson.Format, CultureInfo.InvariantCulture));
        if (envelope.ConversationId is not null)
            json.WriteString("subject"u8, envelope.ConversationId);
        json.WriteString("datacontenttype"u8, "application/json"u8);
        json.WriteNumber("schemaversion"u8, SchemaVersion);
        json.WritePropertyName("data"u8);
        CanonicalJson.Write(json, envelope.Event);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Reads an event of the wanted kind.</summary>
    /// <exception cref="UnreadableEventException">It is no CloudEvent of ours, or not of this kind.</exception>
    /// <exception cref="NewerSchemaException">A newer program wrote it.</exception>
    public static EventEnvelope<TEvent> Read<TEvent>(ReadOnlyMemory<byte> message, string eventName)
        where TEvent : JustCallEvent
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            var json = document.RootElement;
            Require(Text(json, "specversion"), SpecVersion, "specversion");
            Require(Text(json, "type"), $"{TypePrefix}{eventName}", "type");
            RequireKnownSchema(json);
            var source = Text(json, "source") is { } found && found.StartsWith(SourcePrefix, StringComparison.Ordinal) && found.Length > SourcePrefix.Length
                ? found
                : throw new UnreadableEventException($"its source does not begin with {SourcePrefix}");
            return new(
                Text(json, "id") is { Length: > 0 } id ? id : throw new UnreadableEventException("it has no id"),
                source[SourcePrefix.Length..],
                Text(json, "subject"),
                CanonicalJson.Read<TEvent>(json.GetProperty("data")) ?? throw new UnreadableEventException("its data is null"));
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // Not as inner exception: the JSON reader's messages may repeat all that follows the fault.
            throw new UnreadableEventException($"it is not the CloudEvent that this program writes: {Describe(broken)}");
        }
    }

    private static void RequireKnownSchema(JsonElement json)
    {
        var version = json.GetProperty("schemaversion").GetInt32();
        if (version > SchemaVersion)
            throw new NewerSchemaException(version);
        if (version < 1)
            throw new UnreadableEventException("its schemaversion is below 1");
    }

    private static void Require(string? found, string wanted, string attribute)
    {
        if (found != wanted)
            throw new UnreadableEventException($"its {attribute} is not {wanted}");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // The place is enough to find the fault.
    private static string Describe(Exception broken) => broken is JsonException json
        ? $"JSON fault at {json.Path ?? "$"}, line {json.LineNumber + 1}"
        : "an attribute is missing or of the wrong type";
}
