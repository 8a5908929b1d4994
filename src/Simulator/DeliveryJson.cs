using System.Text.Json;
using System.Text.Json.Serialization;
using JustCallFx.Simulator.Delivering;
using JustCallFx.Simulator.SmsApi;

namespace JustCallFx.Simulator;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DeliveryReport[]))]
[JsonSerializable(typeof(TextReport))]
[JsonSerializable(typeof(WebhookState))]
[JsonSerializable(typeof(InboundText))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
