using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>An event about one text message.</summary>
public abstract record TextEvent : ConversationEvent
{
    /// <inheritdoc />
    [JsonIgnore]
    public sealed override string ObjectId => MessageId;

    /// <summary>JustCall's id of the text.</summary>
    public required string MessageId { get; init; }
}
