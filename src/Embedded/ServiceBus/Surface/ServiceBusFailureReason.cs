namespace Azure.Messaging.ServiceBus;

/// <summary>Why an operation on the broker failed.</summary>
public enum ServiceBusFailureReason
{
    /// <summary>None of the other reasons.</summary>
    GeneralError = 0,

    /// <summary>No queue, topic or subscription has this name.</summary>
    MessagingEntityNotFound = 1,

    /// <summary>The lock ran out, or the message was settled already; it must be received again.</summary>
    MessageLockLost = 2,

    /// <summary>There is no such message.</summary>
    MessageNotFound = 3,

    /// <summary>A message, or a list of messages sent together, is larger than 256 KB.</summary>
    MessageSizeExceeded = 4,

    /// <summary>The entity is switched off.</summary>
    MessagingEntityDisabled = 5,

    /// <summary>There is no room left.</summary>
    QuotaExceeded = 6,

    /// <summary>The broker is busy; try again later.</summary>
    ServiceBusy = 7,

    /// <summary>The broker did not answer in time.</summary>
    ServiceTimeout = 8,

    /// <summary>The broker cannot be reached.</summary>
    ServiceCommunicationProblem = 9,

    /// <summary>Another receiver has the session.</summary>
    SessionCannotBeLocked = 10,

    /// <summary>The lock of the session ran out.</summary>
    SessionLockLost = 11,

    /// <summary>An entity of this name exists already.</summary>
    MessagingEntityAlreadyExists = 12,
}
