using System.Text.Json.Serialization;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A queue.</summary>
public sealed record QueueTopology
{
    /// <summary>The name, unique among queues and topics.</summary>
    public required string Name { get; init; }

    /// <summary>How often a message is delivered before it is dead-lettered, 1 to 2000.</summary>
    public required int MaxDeliveryCount { get; init; }

    /// <summary>How long a receiver has a message for itself, 5 s to 5 min.</summary>
    [JsonConverter(typeof(IsoDurationConverter))]
    public required TimeSpan LockDuration { get; init; }

    /// <summary>How long a message lives at most, from 1 s; for ever when not given.</summary>
    [JsonConverter(typeof(IsoDurationConverter))]
    public TimeSpan? DefaultMessageTimeToLive { get; init; }

    /// <summary>Whether a message that expires is dead-lettered; dropped otherwise.</summary>
    public bool DeadLetteringOnMessageExpiration { get; init; }
}
