using System.Text.Json.Serialization;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>The JSON form of an account's health in its row, generated.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AccountHealth))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class HealthJson : JsonSerializerContext;
