using System.Text.Json;

namespace JustCallFx.Core.Receiving;

/// <summary>Writes a JSON value again: the same value, without white space between its parts and without needless escapes.</summary>
internal static class JsonCopy
{
    /// <summary>Writes one value, which is known to be well-formed.</summary>
    /// <exception cref="InvalidOperationException">An escape in it is no Unicode.</exception>
    public static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> value)
    {
        var reader = new Utf8JsonReader(value);
        // Escapes are rare; undoing them is left to the library.
        if (value.Contains((byte)'\\'))
            JsonElement.ParseValue(ref reader).WriteTo(json);
        else
            while (reader.Read())
                WriteToken(json, reader);
    }

    private static void WriteToken(Utf8JsonWriter json, in Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                json.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                json.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                json.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                json.WritePropertyName(reader.ValueSpan);
                break;
            case JsonTokenType.String:
                json.WriteStringValue(reader.ValueSpan);
                break;
            default:
                // A number keeps its digits; true, false and null are as short as they are.
                json.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }
}
