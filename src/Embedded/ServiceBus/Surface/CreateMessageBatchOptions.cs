namespace Azure.Messaging.ServiceBus;

/// <summary>How a batch is made.</summary>
public class CreateMessageBatchOptions
{
    private long? maxSizeInBytes;

    /// <summary>The most that the batch may hold, at least 24 bytes; as much as one send may carry when not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is smaller.</exception>
    public long? MaxSizeInBytes
    {
        get => maxSizeInBytes;
        set
        {
            if (value is { } size)
                ArgumentOutOfRangeException.ThrowIfLessThan(size, ServiceBusMessageBatch.Overhead);
            maxSizeInBytes = value;
        }
    }
}
