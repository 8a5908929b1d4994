using System.Text.Json;
using System.Text.Json.Serialization;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Conversations;

/// <summary>The pictures and files of a text as they stand in a column.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Media>))]
internal sealed partial class MediaJson : JsonSerializerContext
{
    /// <summary>The column's text; null for none.</summary>
    public static string? Write(IReadOnlyList<Media>? media) =>
        media is { Count: > 0 } ? JsonSerializer.Serialize(media, Default.IReadOnlyListMedia) : null;

    /// <summary>What a column holds; null where there is none.</summary>
    public static IReadOnlyList<Media>? Read(string? column) =>
        column is null ? null : JsonSerializer.Deserialize(column, Default.IReadOnlyListMedia);
}
