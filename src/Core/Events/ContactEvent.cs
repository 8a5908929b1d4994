using System.Text.Json.Serialization;
using JustCallFx.Core.Contacts;

namespace JustCallFx.Core.Events;

/// <summary>An event about an entry in JustCall's address book, with the entry's values after it.</summary>
public abstract record ContactEvent : JustCallEvent
{
    /// <inheritdoc />
    [JsonIgnore]
    public sealed override string ObjectId => ContactId;

    /// <summary>JustCall's id of the contact.</summary>
    public required string ContactId { get; init; }

    /// <summary>The contact's number.</summary>
    public PhoneNumber? Phone { get; init; }

    /// <summary>The first name.</summary>
    public string? FirstName { get; init; }

    /// <summary>The last name.</summary>
    public string? LastName { get; init; }

    /// <summary>The mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The company.</summary>
    public string? Company { get; init; }

    /// <summary>Where the change came from, in JustCall's words: <c>ui</c>, <c>api</c>.</summary>
    public string? Source { get; init; }
}
