using System.Text.Json;
using System.Text.Json.Serialization;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Events;

/// <summary>Something that happened at JustCall, in our own words whatever dialect told it.</summary>
public abstract record JustCallEvent
{
    // Whoever overrides these two repeats the attribute: the generated JSON does not inherit it.

    /// <summary>The event's name, such as <c>sms.received</c>; subscriptions listen for it.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>JustCall's id of what the event is about; null when it names none.</summary>
    [JsonIgnore]
    public abstract string? ObjectId { get; }

    /// <summary>Our line and the contact, where the event is between the two; null for one outside conversations.</summary>
    [JsonIgnore]
    public virtual (PhoneNumber Line, PhoneNumber Contact)? Parties => null;

    /// <summary>When it happened, by JustCall's clock, in UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>What the sender told beyond what we know by name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The name only: what an event holds is personal.</summary>
    public sealed override string ToString() => Name;
}
