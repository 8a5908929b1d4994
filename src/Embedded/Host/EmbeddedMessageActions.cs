using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Host;

/// <summary>Settles a message with the embedded broker.</summary>
internal sealed class EmbeddedMessageActions(EmbeddedBroker broker, string entity) : ServiceBusMessageActions
{
    /// <summary>Whether the function has settled the message.</summary>
    public bool IsSettled { get; private set; }

    public override async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        await broker.CompleteAsync(entity, message, cancellationToken);
        IsSettled = true;
    }

    public override async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        await broker.AbandonAsync(entity, message, propertiesToModify, cancellationToken);
        IsSettled = true;
    }

    public override async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        await broker.DeadLetterAsync(entity, message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);
        IsSettled = true;
    }
}
