using System.Collections.Concurrent;
using System.Collections.Frozen;
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

    private static readonly ConcurrentDictionary<Type, FrozenSet<string>> Ours = new();

    /// <summary>Writes an event of any kind. A field of the sender's that is called like one of ours gets underscores before its name.</summary>
    public static void Write(Utf8JsonWriter json, JustCallEvent told)
    {
        var ours = Ours.GetOrAdd(told.GetType(), NamesOf);
        var apart = told.Unknown is { } unknown && unknown.Keys.Any(ours.Contains) ? told with { Unknown = Apart(unknown, ours) } : told;
        JsonSerializer.Serialize(json, apart, apart.GetType(), Relaxed);
    }

    /// <summary>Reads an event of one kind.</summary>
    /// <exception cref="JsonException">The JSON is not such an event.</exception>
    public static TEvent? Read<TEvent>(JsonElement json)
        where TEvent : JustCallEvent => json.Deserialize((JsonTypeInfo<TEvent>)Relaxed.GetTypeInfo(typeof(TEvent))!);

    // Also the names that are not written: on reading they are passed over, not kept as unknown.
    private static FrozenSet<string> NamesOf(Type type) => type.GetProperties()
        .Where(property => !property.IsDefined(typeof(JsonExtensionDataAttribute), inherit: true))
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
        .ToFrozenSet(StringComparer.Ordinal);

    private static Dictionary<string, JsonElement> Apart(Dictionary<string, JsonElement> unknown, FrozenSet<string> ours)
    {
        var apart = new Dictionary<string, JsonElement>(unknown.Count);
        foreach (var (name, value) in unknown)
        {
            var free = name;
            while (ours.Contains(free) || apart.ContainsKey(free) || (free != name && unknown.ContainsKey(free)))
                free = $"_{free}";
            apart[free] = value;
        }

        return apart;
    }
}
