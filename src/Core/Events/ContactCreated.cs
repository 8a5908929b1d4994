using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A contact was added.</summary>
public sealed record ContactCreated : ContactEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "contact.created";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;
}
