namespace Azure.Messaging.ServiceBus;

/// <summary>An operation on the broker failed.</summary>
public class ServiceBusException : Exception
{
    /// <summary>A failure without particulars.</summary>
    public ServiceBusException()
    {
    }

    /// <summary>A failure whose reason tells whether another try may succeed.</summary>
    public ServiceBusException(
        string message, ServiceBusFailureReason reason, string? entityPath = null, Exception? innerException = null)
        : this(PassesByItself(reason), message, entityPath, reason, innerException)
    {
    }

    /// <summary>A failure that tells itself whether another try may succeed.</summary>
    public ServiceBusException(
        bool isTransient,
        string message,
        string? entityName = null,
        ServiceBusFailureReason reason = ServiceBusFailureReason.GeneralError,
        Exception? innerException = null)
        : base(message, innerException)
    {
        IsTransient = isTransient;
        EntityPath = entityName;
        Reason = reason;
    }

    /// <summary>Whether the same operation may succeed when it is tried again.</summary>
    public bool IsTransient { get; }

    /// <summary>Why it failed.</summary>
    public ServiceBusFailureReason Reason { get; }

    /// <summary>The queue, topic or subscription; null when none is concerned.</summary>
    public string? EntityPath { get; }

    /// <summary>What happened, followed by entity and reason.</summary>
    public override string Message =>
        string.IsNullOrEmpty(EntityPath) ? $"{base.Message} ({Reason})" : $"{base.Message} ({EntityPath} - {Reason})";

    private static bool PassesByItself(ServiceBusFailureReason reason) => reason is
        ServiceBusFailureReason.ServiceCommunicationProblem or
        ServiceBusFailureReason.ServiceTimeout or
        ServiceBusFailureReason.ServiceBusy;
}
