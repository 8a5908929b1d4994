using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A text of ours did not reach the contact.</summary>
public sealed record SmsFailed : TextEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "sms.failed";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>A <see cref="Status"/>: it was not sent.</summary>
    public const string Failed = "failed";

    /// <summary>A <see cref="Status"/>: it was sent and did not arrive.</summary>
    public const string Undelivered = "undelivered";

    /// <summary><see cref="Failed"/> or <see cref="Undelivered"/>.</summary>
    public required string Status { get; init; }

    /// <summary>When it failed, where the sender tells.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>The carrier's or JustCall's code.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The reason in words.</summary>
    public string? ErrorMessage { get; init; }
}
