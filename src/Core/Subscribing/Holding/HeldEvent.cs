using Azure;
using Azure.Messaging.ServiceBus;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>An event that waits until its subscriber takes events again.</summary>
/// <param name="Subscriber">The subscriber.</param>
/// <param name="Key">The row that it waits in.</param>
/// <param name="Version">The row's version.</param>
/// <param name="Message">The event as it is to be sent, addressed to the subscriber.</param>
public sealed record HeldEvent(string Subscriber, string Key, ETag Version, ServiceBusMessage Message);
