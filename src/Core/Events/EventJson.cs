using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>The JSON form of the canonical events, generated; <see cref="CanonicalJson"/> uses it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [typeof(UtcTimeJson)])]
[JsonSerializable(typeof(CallAnswered))]
[JsonSerializable(typeof(CallCompleted))]
[JsonSerializable(typeof(CallMissed))]
[JsonSerializable(typeof(ContactCreated))]
[JsonSerializable(typeof(ContactUpdated))]
[JsonSerializable(typeof(SmsDelivered))]
[JsonSerializable(typeof(SmsFailed))]
[JsonSerializable(typeof(SmsOptIn))]
[JsonSerializable(typeof(SmsOptOut))]
[JsonSerializable(typeof(SmsReceived))]
[JsonSerializable(typeof(SmsSent))]
[JsonSerializable(typeof(Unrecognized))]
[JsonSerializable(typeof(VoicemailReceived))]
[JsonSerializable(typeof(Media[]))]
internal sealed partial class EventJson : JsonSerializerContext;
