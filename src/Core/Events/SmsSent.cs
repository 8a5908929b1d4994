using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace JustCallFx.Core.Events;

/// <summary>One of our lines sent a text message to a contact: an agent, a campaign, or we ourselves.</summary>
public sealed record SmsSent : TextEvent
{
    /// <summary>The event's name.</summary>
    public const string EventName = "sms.sent";

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

    /// <summary>The agent who sent it, if any.</summary>
    public string? AgentId { get; init; }

    /// <summary>The agent's name.</summary>
    public string? AgentName { get; init; }

    /// <summary>How it was sent, in JustCall's words, such as <c>One-To-One via API</c>.</summary>
    public string? Medium { get; init; }
}
