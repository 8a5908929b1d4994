using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Takes the messages of the queue; completed by the host.</summary>
public sealed class OnJobs(Work work)
{
    [Function(nameof(OnJobs))]
    public Task RunAsync(
        [ServiceBusTrigger("jobs", Connection = "ServiceBus")]
        ServiceBusReceivedMessage message, ServiceBusMessageActions actions, FunctionContext context, CancellationToken cancellationToken) =>
        work.RunAsync(new Delivery([message], actions, context, cancellationToken));
}
