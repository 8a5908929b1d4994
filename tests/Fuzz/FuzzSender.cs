using Azure.Messaging.ServiceBus;

namespace JustCallFx.Fuzz;

/// <summary>A broker that always takes a message, and remembers those of the present case only.</summary>
internal sealed class FuzzSender : ServiceBusSender
{
    public List<ServiceBusMessage> Taken { get; } = [];

    public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
    {
        Taken.Add(message);
        return Task.CompletedTask;
    }
}
