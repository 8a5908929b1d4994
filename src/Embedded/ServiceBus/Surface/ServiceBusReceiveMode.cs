namespace Azure.Messaging.ServiceBus;

/// <summary>What becomes of a message that is received.</summary>
public enum ServiceBusReceiveMode
{
    /// <summary>Its receiver has it for itself until it is settled or the lock runs out.</summary>
    PeekLock = 0,

    /// <summary>It is gone.</summary>
    ReceiveAndDelete = 1,
}
