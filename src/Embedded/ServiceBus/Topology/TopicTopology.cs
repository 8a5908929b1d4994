namespace JustCallFx.Embedded.ServiceBus;

/// <summary>A topic: what is sent to it, each subscription gets that its filter lets through.</summary>
public sealed record TopicTopology
{
    /// <summary>The name, as senders give it.</summary>
    public required string Name { get; init; }

    /// <summary>The subscriptions.</summary>
    public required IReadOnlyList<SubscriptionTopology> Subscriptions { get; init; }
}
