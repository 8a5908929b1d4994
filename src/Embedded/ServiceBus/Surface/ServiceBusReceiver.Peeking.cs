namespace Azure.Messaging.ServiceBus;

/// <content>Looking without taking.</content>
public partial class ServiceBusReceiver
{
    private long lastPeeked;

    /// <summary>
    /// The first message whose number is at least <paramref name="fromSequenceNumber"/>, or the one after what this receiver saw last;
    /// null when there is none. Messages that are locked, scheduled or expired are seen too.
    /// </summary>
    /// <exception cref="ServiceBusException">No such queue or subscription, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual async Task<ServiceBusReceivedMessage?> PeekMessageAsync(
        long? fromSequenceNumber = default, CancellationToken cancellationToken = default) =>
        await PeekMessagesAsync(1, fromSequenceNumber, cancellationToken) is [var message] ? message : null;

    /// <summary>
    /// Messages in the order of their numbers, from <paramref name="fromSequenceNumber"/> or after what this receiver saw last.
    /// Messages that are locked, scheduled or expired are seen too.
    /// </summary>
    /// <exception cref="ServiceBusException">No such queue or subscription, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The receiver or its client was closed.</exception>
    public virtual Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = default, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        ThrowIfUnusable(cancellationToken);
        var peeked = Client.Broker.Peek(EntityPath, maxMessages, fromSequenceNumber ?? Volatile.Read(ref lastPeeked) + 1);
        if (peeked.Count > 0)
            Volatile.Write(ref lastPeeked, peeked[^1].SequenceNumber);
        return Task.FromResult(peeked);
    }
}
