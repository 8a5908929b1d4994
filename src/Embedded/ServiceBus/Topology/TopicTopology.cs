using System.Text.Json.Serialization;

namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A topic: what is sent to it, each subscription gets that its filter lets through.</summary>
public sealed record TopicTopology
{
    /// <summary>The name, as senders give it.</summary>
    public required string Name { get; init; }

    /// <summary>The subscriptions.</summary>
    public required IReadOnlyList<SubscriptionTopology> Subscriptions { get; init; }

    /// <summary>How long a message lives at most, from 1 s; for ever when not given.</summary>
    [JsonConverter(typeof(IsoDurationConverter))]
    public TimeSpan? DefaultMessageTimeToLive { get; init; }
}
