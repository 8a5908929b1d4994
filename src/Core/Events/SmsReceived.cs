using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>A contact's text message reached one of our lines.</summary>
public sealed record SmsReceived : TextEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "sms.received";

    /// <inheritdoc />
    [JsonIgnore]
    public override string Name => EventName;

    /// <summary>The text; empty for a message that holds media only.</summary>
    public required string Body { get; init; }

    /// <summary>Pictures and files, in the sender's order.</summary>
    [JsonConverter(typeof(MediaJson))]
    public ImmutableArray<Media> Media { get; init; } = [];

    /// <summary>The contact's name where JustCall knows it.</summary>
    public string? ContactName { get; init; }

    /// <summary>The agent whom JustCall has assigned, if any.</summary>
    public string? AgentId { get; init; }
}
