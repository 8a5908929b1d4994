using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Functions.Subscribers;

/// <summary>
/// Sends automatic replies, and looks after those whose ending is unknown. A reply that could not be looked at is looked at again half a
/// minute later, however often: how often it may be sent stands in its own row.
/// </summary>
public sealed class SendText(ReplyDispatcher dispatcher, OutboxMessages outbox, TimeProvider clock, ILogger<SendText> logger)
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(30);

    /// <summary>Handles one message of the outbox.</summary>
    [Function(nameof(SendText))]
    public async Task RunAsync(
        [ServiceBusTrigger(Topology.SmsOutbox, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        using var span = MessageSpans.Process(Topology.SmsOutbox, subscription: null, message);
        if (ReplyAddress.Parse(message.Body.ToString()) is { } address)
            await DispatchAsync(address, span, cancellationToken);
        else
            logger.OutboxMessageStray(message.MessageId);
        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private async Task DispatchAsync(ReplyAddress address, Activity? span, CancellationToken cancellationToken)
    {
        try
        {
            await dispatcher.DispatchAsync(address, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            span.Fail(fault.GetType().FullName!);
            logger.ReplyNotDispatched(fault, address.ConversationId, address.ReplyId);
            await outbox.PutAsync(address, clock.GetUtcNow() + PauseAfterFault, span?.Id, cancellationToken);
        }
    }
}
