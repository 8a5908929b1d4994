using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;

namespace JustCallFx.Functions.Subscribers;

/// <summary>One that works on events: those of its subscription, and those that come again to it alone.</summary>
public interface ISubscriber
{
    /// <summary>The name of its subscription.</summary>
    string Name { get; }

    /// <summary>Whether it works on events of this name.</summary>
    bool Takes(string? eventName);

    /// <summary>Does its work on one event; it may be asked to do the same event again.</summary>
    /// <exception cref="UnreadableEventException">The message holds no event that it could work on.</exception>
    Task<Outcome> HandleAsync(EventReader reader, ServiceBusReceivedMessage message, CancellationToken cancellationToken);
}
