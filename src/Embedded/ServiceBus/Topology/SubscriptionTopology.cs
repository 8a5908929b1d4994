using System.Text.Json.Serialization;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A subscription of a topic.</summary>
public sealed record SubscriptionTopology
{
    /// <summary>The name, unique within the topic.</summary>
    public required string Name { get; init; }

    /// <summary>Which messages it gets; all when not given.</summary>
    public CorrelationFilter? Filter { get; init; }

    /// <summary>How often a message is delivered before it is dead-lettered, 1 to 2000.</summary>
    public required int MaxDeliveryCount { get; init; }

    /// <summary>How long a receiver has a message for itself, 5 s to 5 min.</summary>
    [JsonConverter(typeof(IsoDurationConverter))]
    public required TimeSpan LockDuration { get; init; }

    /// <summary>Whether a message that expires is dead-lettered; dropped otherwise.</summary>
    public bool DeadLetteringOnMessageExpiration { get; init; }
}
