using System.Text.Json.Serialization;

namespace JustCallFx.Core.Minutes;

/// <summary>The JSON form of figures in a row, generated.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Figure>))]
internal sealed partial class MinuteJson : JsonSerializerContext;
