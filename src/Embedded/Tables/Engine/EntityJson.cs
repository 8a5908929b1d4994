using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using JustCallFx.Embedded.Tables.Mapping;

namespace JustCallFx.Embedded.Tables.Engine;

/// <summary>
/// An entity's properties as the REST protocol writes them: text, truth values, 32-bit integers and numbers as they are, everything
/// else with its type beside it (<c>"Count@odata.type":"Edm.Int64","Count":"5"</c>).
/// </summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the properties as one JSON object.</summary>
    public static byte[] Encode(IReadOnlyDictionary<string, object> properties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Compact);
        writer.WriteStartObject();
        Write(writer, properties);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the properties into the object that <paramref name="writer"/> is in.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, object> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (EdmType.Of(value) is { } type)
                writer.WriteString(name + TypeSuffix, type);
            WriteValue(writer, name, value);
        }
    }

    /// <summary>Reads the properties of a JSON object. Nulls are left out; a type may stand before or after its value.</summary>
    /// <exception cref="JsonException">The text is not such an object.</exception>
    public static Dictionary<string, object> Decode(ReadOnlySpan<byte> json)
    {
        var properties = new Dictionary<string, object>();
        List<(string Name, string Type)>? types = null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name.EndsWith(TypeSuffix, StringComparison.Ordinal))
                (types ??= []).Add((name[..^TypeSuffix.Length], reader.GetString()!));
            else if (ReadValue(ref reader) is { } value)
                properties[name] = value;
        }

        foreach (var (name, type) in types ?? [])
        {
            if (properties.TryGetValue(name, out var written))
                properties[name] = EdmType.Read(type, written);
        }

        return properties;
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object value)
    {
        switch (value)
        {
            case bool truth:
                writer.WriteBoolean(name, truth);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumber(name, number);
                break;
            case byte[] bytes:
                writer.WriteBase64String(name, bytes);
                break;
            default:
                writer.WriteString(name, EdmType.Text(value));
                break;
        }
    }

    private static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number when reader.TryGetInt32(out var number) => number,
        JsonTokenType.Number => reader.GetDouble(),
        var other => throw new JsonException($"A property of an entity is a {other}; only single values are known."),
    };
}
