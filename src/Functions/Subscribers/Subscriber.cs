using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Functions.Subscribers;

/// <summary>A subscriber of one event.</summary>
/// <param name="name">The name of its subscription.</param>
/// <param name="takes">The event's name.</param>
public abstract class Subscriber<TEvent>(string name, string takes) : ISubscriber
    where TEvent : JustCallEvent
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public bool Takes(string? eventName) => eventName == takes;

    /// <inheritdoc />
    public Task<Outcome> HandleAsync(EventReader reader, ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        WorkAsync(reader.Read<TEvent>(message.Body.ToMemory(), takes), cancellationToken);

    /// <summary>Does the work on one event; it may be asked to do the same event again.</summary>
    protected abstract Task<Outcome> WorkAsync(EventEnvelope<TEvent> told, CancellationToken cancellationToken);
}
