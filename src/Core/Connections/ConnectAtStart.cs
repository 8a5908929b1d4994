using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Hosting;

namespace JustCallFx.Core.Connections;

/// <summary>Has the clients made while the app starts, so that a missing connection stops the start and not each request.</summary>
internal sealed class ConnectAtStart(ServiceBusClient broker, TableServiceClient tables) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(tables);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
