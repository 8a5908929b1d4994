namespace JustCallFx.Embedded.ServiceBus;

/// <summary>What messages are received from: a subscription, a queue, or the dead-letter queue of one.</summary>
internal sealed class Entity
{
    /// <summary>Appended to the path of an entity for its dead letters.</summary>
    public const string DeadLetterSuffix = "/$DeadLetterQueue";

    /// <summary>The number that stands for the path in the file.</summary>
    public required int Id { get; init; }

    public required string Path { get; init; }

    public required TimeSpan LockDuration { get; init; }

    public required int MaxDeliveryCount { get; init; }

    /// <summary>Where messages go that cannot be delivered; null for a dead-letter queue itself, which keeps what it has.</summary>
    public required Entity? DeadLetters { get; init; }

    /// <summary>Whether a message that expires goes there; it is dropped otherwise.</summary>
    public bool DeadLettersExpired { get; init; }

    /// <summary>Pulsed when something may have become deliverable.</summary>
    public Signal Ready { get; } = new();

    public static string SubscriptionPath(string topic, string subscription) => $"{topic}/Subscriptions/{subscription}";
}
