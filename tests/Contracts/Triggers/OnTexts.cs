using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Takes the events with subject "text"; settles them itself.</summary>
public sealed class OnTexts(Work work)
{
    [Function(nameof(OnTexts))]
    public Task RunAsync(
        [ServiceBusTrigger("events", "texts", Connection = "ServiceBus", AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message, ServiceBusMessageActions actions, FunctionContext context, CancellationToken cancellationToken) =>
        work.RunAsync(new Delivery([message], actions, context, cancellationToken));
}
