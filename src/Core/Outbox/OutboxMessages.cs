using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Outbox;

/// <summary>
/// Queue <c>sms-outbox</c>: replies that are to be looked at, by their addresses. A message says nothing but that; two for one reply do
/// no harm.
/// </summary>
public sealed class OutboxMessages(ServiceBusSender queue)
{
    /// <summary>Has a reply looked at, at a time that may have passed.</summary>
    /// <param name="address">The reply.</param>
    /// <param name="at">The time.</param>
    /// <param name="traceParent">The trace that it belongs to (W3C Trace Context); null for the current one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ServiceBusException">The broker has not taken it.</exception>
    public Task PutAsync(ReplyAddress address, DateTimeOffset at, string? traceParent, CancellationToken cancellationToken)
    {
        var message = new ServiceBusMessage(address.ToString())
        {
            MessageId = address.ToString(), CorrelationId = address.ConversationId, ScheduledEnqueueTime = at,
        };
        if ((traceParent ?? Activity.Current?.Id) is { } trace)
            message.ApplicationProperties[EventProperties.TraceParent] = trace;
        return queue.SendTracedAsync(Topology.SmsOutbox, message, cancellationToken);
    }
}
