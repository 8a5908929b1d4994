using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>One run of a message function, with all that was bound.</summary>
public sealed record Delivery(
    IReadOnlyList<ServiceBusReceivedMessage> Messages, ServiceBusMessageActions Actions, FunctionContext Context, CancellationToken CancellationToken)
{
    public ServiceBusReceivedMessage Message => Messages[0];

    public string Body => Message.Body.ToString();
}
