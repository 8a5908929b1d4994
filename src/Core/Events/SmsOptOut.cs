using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A contact wants no more texts: by a word such as STOP, or by being put on one of JustCall's lists.</summary>
public sealed record SmsOptOut : ConsentEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "sms.optout";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>The lists that the contact is on: <c>blacklist</c>, <c>dnd</c>, <c>dnm</c>; empty where a text said so.</summary>
    public ImmutableArray<string> Lists { get; init; } = [];
}
