using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A call ended.</summary>
public sealed record CallCompleted : CallEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "call.completed";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>How long they talked, in seconds.</summary>
    public long? DurationSeconds { get; init; }

    /// <summary>Where the recording is, if there is one.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>The agent's notes.</summary>
    public string? Notes { get; init; }

    /// <summary>How the agent classed the call.</summary>
    public string? Disposition { get; init; }
}
