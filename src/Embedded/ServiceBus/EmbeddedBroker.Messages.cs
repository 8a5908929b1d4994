using System.Buffers.Binary;
using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Embedded.ServiceBus;

/// <content>What clients and triggers do with messages.</content>
public sealed partial class EmbeddedBroker
{
    /// <summary>Sends all the messages or none.</summary>
    internal Task SendAsync(string name, IReadOnlyList<ServiceBusMessage> messages, CancellationToken cancellationToken)
    {
        if (messages.Any(message => message.ScheduledEnqueueTime != default))
            return SendOrScheduleAsync(name, messages, cancellationToken);

        var destination = entities.Destination(name);
        var outgoing = Publishing.Prepare(name, destination, messages);
        CountSend(name, destination, messages.Count);
        if (outgoing.Count > 0)
            return WriteAsync(outgoing).WaitAsync(cancellationToken);
        return closed ? throw BrokerWriter.Closed() : Task.CompletedTask;
    }

    /// <summary>Waits until a message can be delivered, and locks up to <paramref name="maxMessages"/>, oldest first.</summary>
    internal Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        string entityPath, int maxMessages, CancellationToken cancellationToken) =>
        ReceiveAsync(entityPath, maxMessages, ServiceBusReceiveMode.PeekLock, cancellationToken);

    /// <summary>Waits until a message can be delivered, and locks or takes away up to <paramref name="maxMessages"/>, oldest first.</summary>
    internal async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        string entityPath, int maxMessages, ServiceBusReceiveMode mode, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxMessages);
        var entity = entities.Source(entityPath);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ready = entity.Ready.Next();
            long? seed = mode == ServiceBusReceiveMode.PeekLock ? BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) : null;
            // A lock does not outlive this process anyway; what is taken away must not come back.
            var taken = await writer.RunAsync(
                (statements, now) => Receiving.Take(statements, now, entity, maxMessages, seed), mayBeLost: mode == ServiceBusReceiveMode.PeekLock);
            if (taken.Dropped > 0 || (taken.Deliveries.Count > 0 && taken.LockedUntil is null))
                Changed(entity);
            if (taken.Deliveries.Count > 0)
            {
                EmbeddedMeter.CountOperation("receive", entity.Path, taken.Deliveries.Count);
                Watch(taken.LockedUntil);
                return [.. taken.Deliveries.Select(delivery => MessageCodec.Decode(delivery, taken.LockedUntil ?? default))];
            }

            if (taken.Dropped < Receiving.MostDropped)
                await ready.WaitAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Messages from a number on, in the order of their numbers: those that wait, handed out already or not, are locked,
    /// or are scheduled.
    /// </summary>
    internal IReadOnlyList<ServiceBusReceivedMessage> Peek(string entityPath, int maxMessages, long from)
    {
        var entity = entities.Source(entityPath);
        var found = Read(statements => Peeking.Read(statements, entity, maxMessages, from));
        EmbeddedMeter.CountOperation("peek", entity.Path, Math.Max(1, found.Count));
        return
        [
            .. found.Select(peeked => MessageCodec.Decode(
                peeked.Delivery, default, peeked.IsScheduled ? ServiceBusMessageState.Scheduled : ServiceBusMessageState.Active)),
        ];
    }

    /// <summary>Messages that could be received now; those locked or not yet handed out are not among them.</summary>
    internal long CountWaiting(string entityPath)
    {
        var entity = entities.Source(entityPath);
        return Read(statements => Backlog.Waiting(statements, entity));
    }

    /// <summary>Dead letters of the entity.</summary>
    internal long CountDeadLetters(string entityPath) => CountWaiting(entityPath + Entity.DeadLetterSuffix);

    private static void CountSend(string name, Destination destination, int messages)
    {
        EmbeddedMeter.CountOperation("send", name, messages);
        EmbeddedMeter.CountOperation("filter", name, messages * destination.Filters);
    }

    private async Task WriteAsync(IReadOnlyList<OutgoingMessage> outgoing) =>
        Watch(await writer.RunAsync((statements, now) => MessageRows.Insert(statements, now, outgoing)));
}
