using JustCallFx.Embedded.ServiceBus;

namespace Azure.Messaging.ServiceBus;

/// <content>Messages that are sent together.</content>
public partial class ServiceBusSender
{
    /// <summary>A batch as large as one send may be.</summary>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
        CreateMessageBatchAsync(new CreateMessageBatchOptions(), cancellationToken);

    /// <summary>A batch of the given size at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is more than one send may carry.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(
        CreateMessageBatchOptions options, CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable(cancellationToken);
        var size = options?.MaxSizeInBytes ?? Publishing.LargestSend;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Publishing.LargestSend, nameof(options));
        return ValueTask.FromResult(new ServiceBusMessageBatch(size));
    }

    /// <summary>Sends all the messages of the batch or none; the task ends when they are on disk.</summary>
    /// <exception cref="ServiceBusException">No such topic or queue, or the broker is out of reach.</exception>
    /// <exception cref="ObjectDisposedException">The sender or its client was closed.</exception>
    public virtual async Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageBatch);
        messageBatch.Lock();
        try
        {
            await SendMessagesAsync(messageBatch.Messages, cancellationToken);
        }
        finally
        {
            messageBatch.Unlock();
        }
    }
}
