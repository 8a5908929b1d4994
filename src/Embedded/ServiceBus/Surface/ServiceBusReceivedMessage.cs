using System.Collections.ObjectModel;
using JustCallFx.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>A message as it was received.</summary>
public class ServiceBusReceivedMessage
{
    internal ServiceBusReceivedMessage()
    {
    }

    /// <summary>What was sent.</summary>
    public BinaryData Body { get; internal init; } = BinaryData.Empty;

    /// <summary>The sender's name for the message, or the broker's when the sender gave none.</summary>
    public string? MessageId { get; internal init; }

    /// <summary>The key of the partition; partitions do not exist here.</summary>
    public string? PartitionKey { get; internal init; }

    /// <summary>The key of the transfer partition; partitions do not exist here.</summary>
    public string? TransactionPartitionKey { get; internal init; }

    /// <summary>The session; sessions do not exist here.</summary>
    public string? SessionId { get; internal init; }

    /// <summary>The session of the answer; sessions do not exist here.</summary>
    public string? ReplyToSessionId { get; internal init; }

    /// <summary>What the message is about.</summary>
    public string? Subject { get; internal init; }

    /// <summary>What the message belongs to.</summary>
    public string? CorrelationId { get; internal init; }

    /// <summary>The media type of the body.</summary>
    public string? ContentType { get; internal init; }

    /// <summary>An address that the sender had in mind.</summary>
    public string? To { get; internal init; }

    /// <summary>Where an answer is expected.</summary>
    public string? ReplyTo { get; internal init; }

    /// <summary>How long after <see cref="EnqueuedTime"/> the message may be delivered.</summary>
    public TimeSpan TimeToLive { get; internal init; } = TimeSpan.MaxValue;

    /// <summary>When the message was to be enqueued, if it was scheduled.</summary>
    public DateTimeOffset ScheduledEnqueueTime { get; internal init; }

    /// <summary>The sender's properties, with what receivers changed when they gave the message back.</summary>
    public IReadOnlyDictionary<string, object> ApplicationProperties { get; internal init; } = ReadOnlyDictionary<string, object>.Empty;

    /// <summary>The name of the lock that this delivery holds.</summary>
    public string LockToken => LockTokenGuid.ToString();

    /// <summary>How often the message was delivered, this delivery included.</summary>
    public int DeliveryCount { get; internal init; }

    /// <summary>When the lock runs out; moves on when it is renewed.</summary>
    public DateTimeOffset LockedUntil { get; internal set; }

    /// <summary>The broker's number for the message; later messages of an entity have higher ones.</summary>
    public long SequenceNumber { get; internal init; } = -1;

    /// <summary>The number that the message got where it was sent to.</summary>
    public long EnqueuedSequenceNumber { get; internal init; }

    /// <summary>When the broker accepted the message.</summary>
    public DateTimeOffset EnqueuedTime { get; internal init; }

    /// <summary>When the message stops being delivered.</summary>
    public DateTimeOffset ExpiresAt =>
        TimeToLive >= DateTimeOffset.MaxValue - EnqueuedTime ? DateTimeOffset.MaxValue : EnqueuedTime + TimeToLive;

    /// <summary>Where in its life the message is.</summary>
    public ServiceBusMessageState State { get; internal init; }

    /// <summary>Why it was dead-lettered; null when it was not.</summary>
    public string? DeadLetterReason => Text(DeadLetter.ReasonProperty);

    /// <summary>More on why it was dead-lettered; null when it was not.</summary>
    public string? DeadLetterErrorDescription => Text(DeadLetter.DescriptionProperty);

    /// <summary>The entity it was dead-lettered in, for one that was forwarded from there; nothing forwards here.</summary>
    public string? DeadLetterSource { get; internal init; }

    internal Guid LockTokenGuid { get; init; }

    /// <summary>The message id.</summary>
    public override string ToString() => $"{{MessageId:{MessageId}}}";

    private string? Text(string property) => ApplicationProperties.TryGetValue(property, out var value) ? value as string : null;
}
