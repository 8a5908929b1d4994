using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Host;

/// <summary>Settles the messages of one run with the embedded broker.</summary>
internal sealed class EmbeddedMessageActions(EmbeddedBroker broker, string entity) : ServiceBusMessageActions
{
    private readonly ConcurrentDictionary<long, bool> settled = [];

    /// <summary>The path of the queue or subscription.</summary>
    public string Entity => entity;

    /// <summary>Whether the message was settled in this run.</summary>
    public bool IsSettled(ServiceBusReceivedMessage message) => settled.ContainsKey(message.SequenceNumber);

    public override async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        await broker.CompleteAsync(entity, message, cancellationToken);
        settled[message.SequenceNumber] = true;
    }

    public override async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        await broker.AbandonAsync(entity, message, propertiesToModify, cancellationToken);
        settled[message.SequenceNumber] = true;
    }

    public override async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        await broker.DeadLetterAsync(entity, message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);
        settled[message.SequenceNumber] = true;
    }

    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        broker.RenewAsync(entity, message, cancellationToken);
}
