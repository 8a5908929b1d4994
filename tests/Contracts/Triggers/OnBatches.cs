using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Takes the messages of the queue, several at once; completed by the host.</summary>
public sealed class OnBatches(Work work)
{
    [Function(nameof(OnBatches))]
    public Task RunAsync(
        [ServiceBusTrigger("jobs", Connection = "ServiceBus", IsBatched = true)]
        ServiceBusReceivedMessage[] messages, ServiceBusMessageActions actions, FunctionContext context, CancellationToken cancellationToken) =>
        work.RunAsync(new Delivery(messages, actions, context, cancellationToken));
}
