using Azure.Messaging.ServiceBus;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a new contact into the address book.</summary>
public sealed class OnContactCreated(SubscriberLoop loop, AddressBookStore contacts)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnContactCreated))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.ContactCreated, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<ContactCreated>(ContactCreated.EventName, message, actions, contacts.ApplyAsync, cancellationToken);
}
