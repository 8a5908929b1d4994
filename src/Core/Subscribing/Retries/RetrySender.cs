using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;

namespace JustCallFx.Core.Subscribing.Retries;

/// <summary>Puts events onto queue <c>retries</c>; when its task ends, the broker has the event on disk.</summary>
public sealed class RetrySender(ServiceBusSender queue)
{
    /// <summary>Has a message delivered at a time.</summary>
    /// <exception cref="ServiceBusException">The broker has not taken it.</exception>
    public Task SendAsync(ServiceBusMessage message, DateTimeOffset at, CancellationToken cancellationToken)
    {
        message.ScheduledEnqueueTime = at;
        return queue.SendTracedAsync(Topology.Retries, message, cancellationToken);
    }
}
