using Azure.Messaging.ServiceBus;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Settles the message that started a function.</summary>
public class ServiceBusMessageActions
{
    /// <summary>For fakes.</summary>
    protected ServiceBusMessageActions()
    {
    }

    /// <summary>The message is done; it leaves the subscription.</summary>
    /// <exception cref="ServiceBusException">The lock has expired.</exception>
    public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        throw NotABroker();

    /// <summary>The message is given back at once; it comes again, counted.</summary>
    /// <exception cref="ServiceBusException">The lock has expired.</exception>
    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default) => throw NotABroker();

    /// <summary>The message goes to the dead letters, with a reason (a few words) and a description for people.</summary>
    /// <exception cref="ServiceBusException">The lock has expired.</exception>
    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) => throw NotABroker();

    /// <summary>The lock lasts its whole duration again, from now.</summary>
    /// <exception cref="ServiceBusException">The lock has expired.</exception>
    public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        throw NotABroker();

    private static InvalidOperationException NotABroker() =>
        new("These message actions were made without a broker; a fake overrides the members that are called.");
}
