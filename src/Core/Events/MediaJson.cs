using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>Writes and reads a text's media. Nearly always there are none, and the serializer's own way costs as much as the rest of the text.</summary>
internal sealed class MediaJson : JsonConverter<ImmutableArray<Media>>
{
    public override ImmutableArray<Media> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, EventJson.Default.MediaArray) is { } media
            ? ImmutableCollectionsMarshal.AsImmutableArray(media)
            : throw new JsonException("found no list of media; wanted one, be it empty");

    public override void Write(Utf8JsonWriter writer, ImmutableArray<Media> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var one in value)
        {
            writer.WriteStartObject();
            writer.WriteString("url"u8, one.Url);
            if (one.ContentType is not null)
                writer.WriteString("contentType"u8, one.ContentType);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
