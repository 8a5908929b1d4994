using System.Text.Json.Serialization;

namespace JustCallFx.Embedded.ServiceBus;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(BrokerTopology))]
internal sealed partial class TopologyJson : JsonSerializerContext;
