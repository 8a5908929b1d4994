namespace Azure.Messaging.ServiceBus;

/// <summary>How a receiver receives.</summary>
public class ServiceBusReceiverOptions
{
    /// <summary>What becomes of a message that is received; it is locked when not set.</summary>
    public ServiceBusReceiveMode ReceiveMode { get; set; }

    /// <summary>Which part is received from; the queue or subscription itself when not set.</summary>
    public SubQueue SubQueue { get; set; }

    /// <summary>The receiver's name; made up when not set.</summary>
    public string? Identifier { get; set; }
}
