using JustCallFx.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <content>What is done with a message that was received and locked.</content>
public partial class ServiceBusReceiver
{
    /// <summary>The message was handled and goes.</summary>
    /// <exception cref="ServiceBusException">The lock was lost, or the broker is out of reach.</exception>
    /// <exception cref="InvalidOperationException">The message is not locked: it was peeked, or deleted when it was received.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        await BrokerThatHolds(message, cancellationToken).CompleteAsync(EntityPath, message, cancellationToken);

    /// <summary>The message can be received again at once, with changed properties if any are given.</summary>
    /// <exception cref="ServiceBusException">The lock was lost, or the broker is out of reach.</exception>
    /// <exception cref="InvalidOperationException">The message is not locked: it was peeked, or deleted when it was received.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        await BrokerThatHolds(message, cancellationToken).AbandonAsync(EntityPath, message, propertiesToModify, cancellationToken);

    /// <summary>The message goes to the dead letters, with changed properties if any are given.</summary>
    /// <exception cref="ServiceBusException">The lock was lost, or the broker is out of reach.</exception>
    /// <exception cref="InvalidOperationException">The message is not locked: it was peeked, or deleted when it was received.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        BuryAsync(message, propertiesToModify, null, null, cancellationToken);

    /// <summary>The message goes to the dead letters, with a reason and a description of at most 4096 characters each.</summary>
    /// <exception cref="ServiceBusException">The lock was lost, or the broker is out of reach.</exception>
    /// <exception cref="InvalidOperationException">The message is not locked: it was peeked, or deleted when it was received.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        BuryAsync(message, null, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    /// <summary>The message goes to the dead letters, with changed properties, a reason and a description of at most 4096 characters each.</summary>
    /// <exception cref="ServiceBusException">The lock was lost, or the broker is out of reach.</exception>
    /// <exception cref="InvalidOperationException">The message is not locked, or the properties give another reason or description.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        BuryAsync(message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    /// <summary>The lock lasts its whole duration again, from now; <see cref="ServiceBusReceivedMessage.LockedUntil"/> tells until when.</summary>
    /// <exception cref="ServiceBusException">The lock was lost, or the broker is out of reach.</exception>
    /// <exception cref="InvalidOperationException">The message is not locked: it was peeked, or deleted when it was received.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual async Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        await BrokerThatHolds(message, cancellationToken).RenewAsync(EntityPath, message, cancellationToken);

    private async Task BuryAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string? reason,
        string? description,
        CancellationToken cancellationToken) =>
        await BrokerThatHolds(message, cancellationToken)
            .DeadLetterAsync(EntityPath, message, propertiesToModify, reason, description, cancellationToken);

    private EmbeddedBroker BrokerThatHolds(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        ThrowIfUnusable(cancellationToken);
        if (ReceiveMode != ServiceBusReceiveMode.PeekLock)
            throw new InvalidOperationException("The operation is only supported in 'PeekLock' receive mode.");
        if (message.LockTokenGuid == Guid.Empty)
            throw new InvalidOperationException("The message has no lock: it was peeked, or received and deleted.");
        return Client.Broker;
    }
}
