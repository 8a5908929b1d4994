namespace Azure.Messaging.ServiceBus;

/// <summary>A part of a queue or subscription.</summary>
public enum SubQueue
{
    /// <summary>The queue or subscription itself.</summary>
    None = 0,

    /// <summary>Its dead letters.</summary>
    DeadLetter = 1,
}
