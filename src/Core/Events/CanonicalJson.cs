using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace JustCallFx.Core.Events;

/// <summary>Writes and reads canonical events as JSON.</summary>
internal static class CanonicalJson
{
    // The events leave our hands as JSON in UTF-8, never inside HTML: what needs no escape gets none.
    private static readonly EventJson Relaxed = new(new(EventJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly ConcurrentDictionary<Type, ImmutableArray<byte[]>> Ours = new();

    /// <summary>Writes an event of any kind as an object.</summary>
    public static void Write(Utf8JsonWriter json, JustCallEvent told) => JsonSerializer.Serialize(json, told, told.GetType(), Relaxed);

    /// <summary>Reads an event of one kind.</summary>
    /// <exception cref="JsonException">The JSON is not such an event.</exception>
    public static TEvent? Read<TEvent>(JsonElement json)
        where TEvent : JustCallEvent => json.Deserialize((JsonTypeInfo<TEvent>)Relaxed.GetTypeInfo(typeof(TEvent))!);

    /// <summary>The names that an event of a kind needs and that an object does not have, or has without a value.</summary>
    public static IReadOnlyList<string> MissingIn<TEvent>(JsonElement json)
        where TEvent : JustCallEvent =>
    [
        .. Relaxed.GetTypeInfo(typeof(TEvent))!.Properties
            .Where(property => property.IsRequired && (!json.TryGetProperty(property.Name, out var value) || value.ValueKind == JsonValueKind.Null))
            .Select(property => property.Name),
    ];

    /// <summary>
    /// The names of an event's own members, as UTF-8. Also those that are not written: on reading they are passed over, not kept as unknown.
    /// </summary>
    public static ImmutableArray<byte[]> NamesOf(JustCallEvent told) => Ours.GetOrAdd(told.GetType(), static type =>
    [
        .. type.GetProperties()
            .Where(property => !property.IsDefined(typeof(JsonExtensionDataAttribute), inherit: true))
            .Select(property => Encoding.UTF8.GetBytes(JsonNamingPolicy.CamelCase.ConvertName(property.Name))),
    ]);
}
