using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A text of ours reached the contact's phone.</summary>
public sealed record SmsDelivered : TextEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "sms.delivered";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>When the carrier says it was delivered; the event itself may be told a little later.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }
}
