using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <content>What receivers and triggers do with a message that they hold.</content>
public sealed partial class EmbeddedBroker
{
    /// <summary>
    /// The message was handled and goes. Its disk is not waited for: after a power cut the message may come again, as it may from every
    /// broker that delivers at least once.
    /// </summary>
    internal Task CompleteAsync(string entityPath, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        var held = Held(entityPath, message);
        return SettleAsync("complete", held, (statements, now) => Settling.Complete(statements, now, held), cancellationToken, mayBeLost: true);
    }

    /// <summary>The message can be delivered again at once, with changed properties if any are given.</summary>
    internal Task AbandonAsync(
        string entityPath,
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        CancellationToken cancellationToken)
    {
        var held = Held(entityPath, message);
        var changes = propertiesToModify is null ? null : PropertyCodec.Encode(propertiesToModify);
        return SettleAsync("abandon", held, (statements, now) => Settling.Abandon(statements, now, held, changes), cancellationToken);
    }

    /// <summary>The message goes to the dead letters of its entity.</summary>
    internal Task DeadLetterAsync(
        string entityPath,
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string? reason,
        string? description,
        CancellationToken cancellationToken)
    {
        var held = Held(entityPath, message);
        var deadLetters = held.Entity.DeadLetters ??
            throw new InvalidOperationException($"{entityPath} holds dead letters; they cannot be dead-lettered again.");
        var changes = DeadLetter.Because(propertiesToModify, reason, description);
        return SettleAsync("dead-letter", held, (statements, now) => Settling.Bury(statements, now, held, deadLetters, changes), cancellationToken);
    }

    /// <summary>The lock lasts its whole duration again; the message learns until when.</summary>
    internal async Task RenewAsync(string entityPath, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        var held = Held(entityPath, message);
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountOperation("renew", held.Entity.Path);
        message.LockedUntil = await writer.RunAsync((statements, now) => Settling.Renew(statements, now, held), mayBeLost: true)
            ?? throw LockLost(held);
    }

    private HeldLock Held(string entityPath, ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new HeldLock(entities.Source(entityPath), message.SequenceNumber, message.LockTokenGuid.ToByteArray());
    }

    private async Task SettleAsync(
        string operation, HeldLock held, Func<Statements, DateTimeOffset, bool> settle, CancellationToken cancellationToken, bool mayBeLost = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmbeddedMeter.CountOperation(operation, held.Entity.Path);
        if (!await writer.RunAsync(settle, mayBeLost))
            throw LockLost(held);
        Changed(held.Entity);
    }

    private static ServiceBusException LockLost(HeldLock held) => new(
        "The lock supplied is invalid. Either the lock expired, or the message was settled or received by another receiver.",
        ServiceBusFailureReason.MessageLockLost,
        held.Entity.Path);
}
