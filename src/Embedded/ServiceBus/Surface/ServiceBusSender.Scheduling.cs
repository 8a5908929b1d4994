namespace Azure.Messaging.ServiceBus;

/// <content>Messages for later.</content>
public partial class ServiceBusSender
{
    /// <summary>
    /// Keeps the message back until <paramref name="scheduledEnqueueTime"/>; answers the number by which that can be cancelled. The
    /// message gets another number when it is enqueued.
    /// </summary>
    /// <exception cref="ServiceBusException">No such topic or queue, too large, or the broker is out of reach.</exception>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual async Task<long> ScheduleMessageAsync(
        ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return (await ScheduleMessagesAsync([message], scheduledEnqueueTime, cancellationToken))[0];
    }

    /// <summary>Keeps all the messages back until <paramref name="scheduledEnqueueTime"/>, or none; answers their numbers in order.</summary>
    /// <exception cref="ServiceBusException">No such topic or queue, together too large, or the broker is out of reach.</exception>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual async Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        ThrowIfUnusable(cancellationToken);
        ServiceBusMessage[] list = [.. messages];
        if (list.Length == 0)
            return [];
        foreach (var message in list)
            message.ScheduledEnqueueTime = scheduledEnqueueTime.ToUniversalTime();
        return await Client.Broker.ScheduleAsync(EntityPath, list, cancellationToken);
    }

    /// <summary>Drops a message that was scheduled and whose time has not come.</summary>
    /// <exception cref="ServiceBusException">No such topic, queue or scheduled message, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        CancelScheduledMessagesAsync([sequenceNumber], cancellationToken);

    /// <summary>Drops messages that were scheduled and whose time has not come: all of them, or none when one is not there.</summary>
    /// <exception cref="ServiceBusException">No such topic, queue or scheduled message, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual async Task CancelScheduledMessagesAsync(
        IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sequenceNumbers);
        ThrowIfUnusable(cancellationToken);
        long[] list = [.. sequenceNumbers];
        if (list.Length > 0)
            await Client.Broker.CancelScheduledAsync(EntityPath, list, cancellationToken);
    }
}
