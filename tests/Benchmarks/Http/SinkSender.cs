using Azure.Messaging.ServiceBus;

namespace JustCallFx.Benchmarks.Http;

/// <summary>A sender that takes every message and keeps none.</summary>
internal sealed class SinkSender : ServiceBusSender
{
    public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
