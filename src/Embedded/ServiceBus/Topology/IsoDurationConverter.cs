using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Durations in the form that Azure's templates want them, such as <c>PT1M</c>.</summary>
internal sealed class IsoDurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : $"a {reader.TokenType}";
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException refused)
        {
            throw new JsonException($"Found '{text}', wanted an ISO 8601 duration such as PT1M.", refused);
        }
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}
