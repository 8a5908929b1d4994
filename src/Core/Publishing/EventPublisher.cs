using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;

namespace JustCallFx.Core.Publishing;

/// <summary>Puts events onto the topic; when its task ends, the broker has the event on disk.</summary>
public sealed class EventPublisher(ServiceBusSender topic)
{
    /// <summary>The largest CloudEvent that is published, in bytes: the broker takes 256 KB, properties included.</summary>
    public const int LargestBody = 200 * 1024;

    /// <summary>Publishes one event as it arrived.</summary>
    /// <exception cref="ServiceBusException">The broker has not taken it.</exception>
    public Task PublishAsync(OutgoingEvent outgoing, Arrival arrival, CancellationToken cancellationToken) =>
        topic.SendTracedAsync(Topology.Events, Message(outgoing, arrival), cancellationToken);

    private static ServiceBusMessage Message(OutgoingEvent outgoing, Arrival arrival)
    {
        var message = new ServiceBusMessage(outgoing.Body)
        {
            MessageId = outgoing.Id,
            Subject = outgoing.Name,
            CorrelationId = outgoing.ConversationId,
            ContentType = CloudEvent.ContentType,
            ApplicationProperties =
            {
                [EventProperties.Account] = outgoing.Account,
                [EventProperties.Event] = outgoing.Name,
                [EventProperties.Dialect] = outgoing.Dialect,
                [EventProperties.Origin] = arrival.Origin,
                [EventProperties.ReceivedAt] = UtcTimeJson.Text(arrival.ReceivedAt),
            },
        };
        if (arrival.TraceParent is { } trace)
            message.ApplicationProperties[EventProperties.TraceParent] = trace;
        return message;
    }
}
