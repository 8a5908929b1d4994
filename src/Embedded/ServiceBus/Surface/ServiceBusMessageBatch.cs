using JustCallFx.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <summary>Messages that fit into one send. Made by a sender; safe for many callers at once.</summary>
public sealed class ServiceBusMessageBatch : IDisposable
{
    /// <summary>What a batch takes beside its messages, in bytes.</summary>
    internal const long Overhead = 24;

    private readonly Lock gate = new();
    private readonly Func<ServiceBusMessage, bool> mayAdd;
    private readonly IList<ServiceBusMessage> messages;
    private bool locked;

    internal ServiceBusMessageBatch(long maxSizeInBytes, IList<ServiceBusMessage>? store = null, Func<ServiceBusMessage, bool>? mayAdd = null)
    {
        MaxSizeInBytes = maxSizeInBytes;
        messages = store ?? [];
        this.mayAdd = mayAdd ?? Fits;
    }

    /// <summary>The most that the batch may hold, in bytes.</summary>
    public long MaxSizeInBytes { get; }

    /// <summary>What the batch holds, in bytes.</summary>
    public long SizeInBytes { get; internal set; } = Overhead;

    /// <summary>How many messages it holds.</summary>
    public int Count => messages.Count;

    /// <summary>What is sent.</summary>
    internal IReadOnlyList<ServiceBusMessage> Messages => [.. messages];

    /// <summary>Adds the message if it fits; false when it does not.</summary>
    /// <exception cref="InvalidOperationException">The batch is being sent.</exception>
    /// <exception cref="System.Runtime.Serialization.SerializationException">A property is of a type that does not travel.</exception>
    public bool TryAddMessage(ServiceBusMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (gate)
        {
            if (locked)
                throw new InvalidOperationException("The batch is being sent; messages can be added when that has ended.");
            if (!mayAdd(message))
                return false;
            messages.Add(message);
            return true;
        }
    }

    /// <summary>Empties the batch.</summary>
    /// <exception cref="InvalidOperationException">The batch is being sent.</exception>
    public void Dispose()
    {
        lock (gate)
        {
            if (locked)
                throw new InvalidOperationException("The batch is being sent; it can be disposed when that has ended.");
            messages.Clear();
            SizeInBytes = Overhead;
        }
    }

    internal void Lock()
    {
        lock (gate)
            locked = true;
    }

    internal void Unlock()
    {
        lock (gate)
            locked = false;
    }

    private bool Fits(ServiceBusMessage message)
    {
        var size = SizeInBytes + OutgoingMessage.SizeOf(message);
        if (size > MaxSizeInBytes)
            return false;
        SizeInBytes = size;
        return true;
    }
}
