using System.Globalization;
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

    internal const string SourcePrefix = "/justcall/";
    internal const string SpecVersion = "1.0";

    /// <summary>Writes an event.</summary>
    public static ReadOnlyMemory<byte> Write<TEvent>(EventEnvelope<TEvent> envelope)
        where TEvent : JustCallEvent => CloudEventWriter.Write(envelope, default(NoUnknownFields));

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
            if (json.ValueKind != JsonValueKind.Object)
                throw new UnreadableEventException("it is JSON, but no object");
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
                Data<TEvent>(json, eventName)) { Origin = Text(json, "origin") };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Not as inner exception: the JSON reader's messages may repeat all that follows the fault. The place is enough to find it.
            throw new UnreadableEventException(message.IsEmpty ? "it is empty" : $"it is not JSON in UTF-8{PlaceOf(broken as JsonException)}");
        }
    }

    private static TEvent Data<TEvent>(JsonElement json, string eventName)
        where TEvent : JustCallEvent
    {
        if (!json.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            throw new UnreadableEventException("its data is missing or no object");
        try
        {
            return CanonicalJson.Read<TEvent>(data)!;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            throw new UnreadableEventException(CanonicalJson.MissingIn<TEvent>(data) is { Count: > 0 } missing
                ? $"its data lacks {string.Join(", ", missing)}"
                : $"its data is not what {eventName} has; the fault is at {(broken as JsonException)?.Path ?? "$"}");
        }
    }

    private static void RequireKnownSchema(JsonElement json)
    {
        if (!json.TryGetProperty("schemaversion", out var found) || found.ValueKind != JsonValueKind.Number || !found.TryGetInt32(out var version))
            throw new UnreadableEventException("its schemaversion is missing or no whole number");
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

    private static string PlaceOf(JsonException? broken) => broken is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"; the fault is in line {broken.LineNumber + 1} at byte {broken.BytePositionInLine + 1}");
}
