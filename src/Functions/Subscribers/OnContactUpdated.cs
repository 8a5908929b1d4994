using Azure.Messaging.ServiceBus;
using JustCallFx.Core.AddressBook;
using JustCallFx.Core.Events;
using JustCallFx.Core.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Subscribers;

/// <summary>Writes a changed contact into the address book.</summary>
public sealed class OnContactUpdated(SubscriberLoop loop, AddressBookStore contacts)
{
    /// <summary>Handles one event.</summary>
    [Function(nameof(OnContactUpdated))]
    public Task RunAsync(
        [ServiceBusTrigger(Topology.Events, Topology.ContactUpdated, Connection = Topology.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        loop.HandleAsync<ContactUpdated>(ContactUpdated.EventName, message, actions, contacts.ApplyAsync, cancellationToken);
}
