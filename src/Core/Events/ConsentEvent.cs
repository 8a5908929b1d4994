using System.Text.Json.Serialization;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Events;

/// <summary>An event about whether a contact wants texts; it concerns every line of the account.</summary>
public abstract record ConsentEvent : JustCallEvent
{
    /// <inheritdoc />
    [JsonIgnore]
    public sealed override string? ObjectId => MessageId ?? ContactId;

    /// <inheritdoc />
    [JsonIgnore]
    public sealed override (PhoneNumber Line, PhoneNumber Contact)? Parties => Line is { } line ? (line, Contact) : null;

    /// <summary>The customer.</summary>
    public required PhoneNumber Contact { get; init; }

    /// <summary>The line that the contact wrote to; null where the contact's entry in a list was changed.</summary>
    public PhoneNumber? Line { get; init; }

    /// <summary>JustCall's id of the text that said so, if one did.</summary>
    public string? MessageId { get; init; }

    /// <summary>JustCall's id of the contact, where the sender tells.</summary>
    public string? ContactId { get; init; }

    /// <summary>The text that said so, such as <c>STOP</c>.</summary>
    public string? Body { get; init; }
}
