using System.Text.Json.Serialization;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Events;

/// <summary>An event between a contact and one of our lines.</summary>
public abstract record ConversationEvent : JustCallEvent
{
    /// <summary>The customer.</summary>
    public required PhoneNumber Contact { get; init; }

    /// <summary>Our number.</summary>
    public required PhoneNumber Line { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public sealed override (PhoneNumber Line, PhoneNumber Contact)? Parties => (Line, Contact);
}
