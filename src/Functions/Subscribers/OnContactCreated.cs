using Azure.Messaging.ServiceBus;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a new contact into the address book.</summary>
public sealed class OnContactCreated(SubscriberLoop loop, AddressBookStore contacts)
    : Subscriber<ContactCreated>(Topology.ContactCreated, ContactCreated.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnContactCreated))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.ContactCreated, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<ContactCreated> told, CancellationToken cancellationToken) =>
        contacts.ApplyAsync(told, cancellationToken);
}
