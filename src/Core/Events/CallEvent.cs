using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>An event about one call.</summary>
public abstract record CallEvent : ConversationEvent
{
    /// <inheritdoc />
    [JsonIgnore]
    public sealed override string ObjectId => CallId;

    /// <summary>JustCall's id of the call.</summary>
    public required string CallId { get; init; }

    /// <summary>Who called whom.</summary>
    public required Direction Direction { get; init; }

    /// <summary>The contact's name where JustCall knows it.</summary>
    public string? ContactName { get; init; }

    /// <summary>The agent on our side, if any.</summary>
    public string? AgentId { get; init; }

    /// <summary>The agent's name.</summary>
    public string? AgentName { get; init; }
}
