namespace Azure.Messaging.ServiceBus;

/// <summary>Where in its life a message is.</summary>
public enum ServiceBusMessageState
{
    /// <summary>It can be received.</summary>
    Active = 0,

    /// <summary>It was put aside by its receiver.</summary>
    Deferred = 1,

    /// <summary>It is to be enqueued at a later time.</summary>
    Scheduled = 2,
}
