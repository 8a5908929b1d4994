using System.Text.Json.Serialization;
using JustCallFx.Core.Events;

namespace JustCallFx.Functions.Ops;

/// <summary>The JSON form of the operations endpoints' answers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcTimeJson)])]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(ConversationPage))]
[JsonSerializable(typeof(OpsProblem))]
[JsonSerializable(typeof(WebhookReport))]
internal sealed partial class OpsJson : JsonSerializerContext;
