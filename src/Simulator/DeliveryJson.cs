using System.Text.Json;
using System.Text.Json.Serialization;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Simulator;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DeliveryReport[]))]
[JsonSerializable(typeof(TextReport))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
