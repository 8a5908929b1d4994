namespace Azure.Messaging.ServiceBus;

/// <summary>How a client talks to its broker.</summary>
public class ServiceBusClientOptions
{
    /// <summary>The client's name in traces and logs; made up when not set.</summary>
    public string? Identifier { get; set; }

    /// <summary>How often and how long the broker is tried.</summary>
    public ServiceBusRetryOptions RetryOptions { get; set; } = new();
}
