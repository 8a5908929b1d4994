using System.Text.Json;
using System.Text.Json.Serialization;

namespace JustCallFx.Simulator;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DeliveryReport[]))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
