using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Core.Connections;

/// <summary>Puts the clients of the broker and the tables into the app.</summary>
public static class ConnectionsRegistration
{
    /// <summary>Adds one client for each, shared by all.</summary>
    public static IServiceCollection AddBrokerAndTables(this IServiceCollection services) => services
        .AddSingleton<ServiceBusClient>(provider => AzureConnection.ServiceBusClientFrom(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<TableServiceClient>(provider => AzureConnection.TableClientFrom(provider.GetRequiredService<IConfiguration>()))
        .AddHostedService<ConnectAtStart>();
}
