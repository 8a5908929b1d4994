using System.Text.Json;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Contacts;

/// <summary>Writes a party as its text.</summary>
internal sealed class PhoneNumberJson : JsonConverter<PhoneNumber>
{
    public override PhoneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PhoneNumber.Parse(reader.GetString()) ?? throw new JsonException("found an empty party; wanted a number or a name");

    public override void Write(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
