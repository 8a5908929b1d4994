using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A genuine delivery that we do not understand, kept as it came.</summary>
public sealed record Unrecognized : JustCallEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "unrecognized";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <inheritdoc />
    [JsonIgnore]
    public override string? ObjectId => null;

    /// <summary>Why it was not understood, without repeating what it holds.</summary>
    public required string Because { get; init; }

    /// <summary>The body's bytes; none when the event is set aside.</summary>
    public required ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>The key under which table <c>SetAside</c> has the event, which is too large for the topic; null for one that fits.</summary>
    public string? SetAside { get; init; }
}
