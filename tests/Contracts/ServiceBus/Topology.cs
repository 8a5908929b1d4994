namespace JustCallFx.Contracts.ServiceBus;

/// <summary>What the suites find on every floor.</summary>
public static class Topology
{
    /// <summary>A topic with the subscriptions below.</summary>
    public const string Events = "events";

    /// <summary>A subscription that gets everything.</summary>
    public const string All = "all";

    /// <summary>A subscription that gets messages with the subject <c>text</c>.</summary>
    public const string Texts = "texts";

    /// <summary>A subscription that gets messages of the conversation <c>c-1</c> with the property <c>priority</c> = <c>high</c>.</summary>
    public const string Urgent = "urgent";

    /// <summary>A queue.</summary>
    public const string Jobs = "jobs";

    /// <summary>A queue whose messages live for <see cref="ShortLife"/> at most and are then dead-lettered.</summary>
    public const string Fleeting = "fleeting";

    /// <summary>After this many deliveries a message is dead-lettered, everywhere.</summary>
    public const int MaxDeliveryCount = 3;

    /// <summary>How long a receiver has a message for itself, everywhere; as short as Service Bus allows.</summary>
    public static readonly TimeSpan LockDuration = TimeSpan.FromSeconds(5);

    /// <summary>How long messages in <see cref="Fleeting"/> live.</summary>
    public static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(4);
}
