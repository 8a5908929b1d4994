using System.Text.Json.Serialization;

namespace JustCallFx.Functions.Ops;

/// <summary>
/// What may get a reply, made up to see which. It is tried on the conversation that is named, by its id or by line and contact; with neither,
/// or with <see cref="FirstContact"/>, on one that is made up as well.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RuleTest
{
    /// <summary>The conversation's id, in place of account, line and contact.</summary>
    public string? Conversation { get; init; }

    /// <summary>The account; the one named <c>default</c> when absent.</summary>
    public string? Account { get; init; }

    /// <summary>The event's name; <c>sms.received</c> when absent.</summary>
    public string? Event { get; init; }

    /// <summary>The text, or what the voicemail says.</summary>
    public string? Text { get; init; }

    /// <summary>The contact's number; one in Washington when absent.</summary>
    public string? Contact { get; init; }

    /// <summary>Our number, which the reply may name.</summary>
    public string? Line { get; init; }

    /// <summary>The contact's name as the event tells it.</summary>
    public string? Name { get; init; }

    /// <summary>When it happens, in the years 2000 to 2100; now when absent.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether it is the first event of a contact who is made up; not when absent.</summary>
    public bool? FirstContact { get; init; }

    /// <summary>Whether it names a conversation in two ways, or one that is and is made up.</summary>
    [JsonIgnore]
    public bool IsContradictory => Conversation is not null && (Account ?? Line ?? Contact ?? (object?)FirstContact) is not null;
}
