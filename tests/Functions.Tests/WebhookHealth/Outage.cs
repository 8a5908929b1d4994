using Azure;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Publishing;
using JustCallFx.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Functions.Tests.WebhookHealth;

/// <summary>Lets the topic and the tables of an app fail while it is on: nothing can be stored, so the webhook answers 503.</summary>
internal sealed class Outage
{
    private const int ServerBusy = 503;

    public bool IsOn { get; set; }

    /// <summary>Puts itself between an app and its topic and tables.</summary>
    public void PutInto(IServiceCollection services)
    {
        var tables = services.Single(service => service.ServiceType == typeof(TableServiceClient));
        services.Remove(tables);
        services.AddSingleton<TableServiceClient>(provider =>
            new WatchedTables((TableServiceClient)tables.ImplementationFactory!(provider), before: call => ThrowIfOn(new RequestFailedException(ServerBusy, $"{call}: busy"))));
        services.AddSingleton(provider =>
            new EventPublisher(new Sender(provider.GetRequiredService<ServiceBusClient>().CreateSender(Topology.Events), this)));
    }

    private void ThrowIfOn(Exception fault)
    {
        if (IsOn)
            throw fault;
    }

    private sealed class Sender(ServiceBusSender inner, Outage outage) : ServiceBusSender
    {
        public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
        {
            outage.ThrowIfOn(new ServiceBusException(isTransient: true, "no connection"));
            return inner.SendMessageAsync(message, cancellationToken);
        }
    }
}
