using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A contact was changed.</summary>
public sealed record ContactUpdated : ContactEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "contact.updated";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>The names of the fields that changed, in JustCall's words.</summary>
    public ImmutableArray<string> ChangedFields { get; init; } = [];
}
