using Azure.Messaging.ServiceBus;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a changed contact into the address book.</summary>
public sealed class OnContactUpdated(SubscriberLoop loop, AddressBookStore contacts)
    : Subscriber<ContactUpdated>(Topology.ContactUpdated, ContactUpdated.EventName)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnContactUpdated))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.ContactUpdated, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync(this, message, actions, cancellationToken);

    /// <inheritdoc />
    protected override Task<Outcome> WorkAsync(EventEnvelope<ContactUpdated> told, CancellationToken cancellationToken) =>
        contacts.ApplyAsync(told, cancellationToken);
}
