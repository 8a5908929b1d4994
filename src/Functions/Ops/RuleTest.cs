using System.Text.Json.Serialization;

namespace JustCallFx.Functions.Ops;

/// <summary>What may get a reply, made up to see which.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RuleTest
{
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

    /// <summary>The contact's name.</summary>
    public string? Name { get; init; }

    /// <summary>When it happens; now when absent.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Whether it is the contact's first event; not when absent.</summary>
    public bool FirstContact { get; init; }
}
