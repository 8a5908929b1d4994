using System.Text.Json.Serialization;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>The JSON form of a held event's properties, generated.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class HeldJson : JsonSerializerContext;
