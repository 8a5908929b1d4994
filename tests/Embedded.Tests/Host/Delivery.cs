using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Tests.Host;

/// <summary>One run of a message function, with all that was bound.</summary>
public sealed record Delivery(
    ServiceBusReceivedMessage Message, ServiceBusMessageActions Actions, FunctionContext Context, CancellationToken CancellationToken)
{
    public string Body => Message.Body.ToString();
}
