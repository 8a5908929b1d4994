using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>An agent took a contact's call.</summary>
public sealed record CallAnswered : CallEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "call.answered";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;
}
