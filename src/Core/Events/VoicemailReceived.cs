using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A contact left a message after an unanswered call; the call has the same id.</summary>
public sealed record VoicemailReceived : CallEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "voicemail.received";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>The message's length in seconds.</summary>
    public long? DurationSeconds { get; init; }

    /// <summary>Where the recording is.</summary>
    public string? RecordingUrl { get; init; }

    /// <summary>What was said, as JustCall understood it.</summary>
    public string? Transcription { get; init; }
}
