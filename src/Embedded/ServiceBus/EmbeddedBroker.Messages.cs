using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.ServiceBus;

/// <content>What clients and triggers do with messages.</content>
public sealed partial class EmbeddedBroker
{
    /// <summary>Sends all the messages or none.</summary>
    internal async Task SendAsync(string name, IReadOnlyList<ServiceBusMessage> messages, CancellationToken cancellationToken)
    {
        var outgoing = Publishing.Prepare(name, entities.Destination(name), messages);
        if (outgoing.Count > 0)
            await WriteAsync(outgoing).WaitAsync(cancellationToken);
        else if (closed)
            throw BrokerWriter.Closed();
    }

    /// <summary>Waits until a message can be delivered, and locks up to <paramref name="maxMessages"/>, oldest first.</summary>
    internal async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        string entityPath, int maxMessages, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxMessages);
        var entity = entities.Source(entityPath);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ready = entity.Ready.Next();
            var seed = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
            var taken = await writer.RunAsync((statements, now) => Receiving.Take(statements, now, entity, maxMessages, seed));
            if (taken.Dropped > 0)
                settled.Pulse();
            if (taken.Deliveries.Count > 0)
            {
                expiry.Watch(taken.LockedUntil);
                return [.. taken.Deliveries.Select(delivery => MessageCodec.Decode(delivery, taken.LockedUntil))];
            }

            if (taken.Dropped < Receiving.MostDropped)
                await ready.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The message was handled and goes.</summary>
    internal Task CompleteAsync(string entityPath, ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        var held = Held(entityPath, message);
        return SettleAsync(held, (statements, now) => Settling.Complete(statements, now, held), cancellationToken);
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
        return SettleAsync(held, (statements, now) => Settling.Abandon(statements, now, held, changes), cancellationToken);
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
        return SettleAsync(held, (statements, now) => Settling.Bury(statements, now, held, deadLetters, changes), cancellationToken);
    }

    /// <summary>Messages that could be received now; those locked or not yet handed out are not among them.</summary>
    internal long CountWaiting(string entityPath)
    {
        var entity = entities.Source(entityPath);
        return Read(statements => Backlog.Waiting(statements, entity));
    }

    /// <summary>Dead letters of the entity.</summary>
    internal long CountDeadLetters(string entityPath) => CountWaiting(entityPath + Entity.DeadLetterSuffix);

    private async Task WriteAsync(IReadOnlyList<OutgoingMessage> outgoing) =>
        Watch(await writer.RunAsync((statements, now) => MessageRows.Insert(statements, now, outgoing)));

    private HeldLock Held(string entityPath, ServiceBusReceivedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new HeldLock(entities.Source(entityPath), message.SequenceNumber, message.LockTokenGuid.ToByteArray());
    }

    private async Task SettleAsync(HeldLock held, Func<Statements, DateTimeOffset, bool> settle, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!await writer.RunAsync(settle))
            throw new ServiceBusException(
                "The lock supplied is invalid. Either the lock expired, or the message was settled or received by another receiver.",
                ServiceBusFailureReason.MessageLockLost,
                held.Entity.Path);
        Changed(held.Entity);
    }
}
