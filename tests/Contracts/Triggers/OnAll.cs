using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Takes every event; completed by the host.</summary>
public sealed class OnAll(Work work)
{
    [Function(nameof(OnAll))]
    public Task RunAsync(
        [ServiceBusTrigger("events", "all", Connection = "ServiceBus")]
        ServiceBusReceivedMessage message, ServiceBusMessageActions actions, FunctionContext context, CancellationToken cancellationToken) =>
        work.RunAsync(new Delivery([message], actions, context, cancellationToken));
}
