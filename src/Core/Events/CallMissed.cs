using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>Nobody answered a contact's call.</summary>
public sealed record CallMissed : CallEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "call.missed";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>How long it rang, in seconds.</summary>
    public long? RingSeconds { get; init; }

    /// <summary>Why, in JustCall's words.</summary>
    public string? Reason { get; init; }
}
