using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using JustCallFx.Core.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace JustCallFx.Core.Connections;

/// <summary>
/// Makes the clients from the same settings as the triggers: a connection string under the connection's name, or an address with an
/// identity (<c>ServiceBus__fullyQualifiedNamespace</c>, <c>Tables__serviceUri</c>, each with <c>__clientId</c> for a user-assigned one).
/// </summary>
internal static class AzureConnection
{
    public const string ServiceBus = nameof(ServiceBus);
    public const string Tables = nameof(Tables);

    public static ServiceBusClient ServiceBusClientFrom(IConfiguration configuration)
    {
        if (configuration[ServiceBus] is { Length: > 0 } connectionString)
            return new ServiceBusClient(connectionString);
        var section = configuration.GetSection(ServiceBus);
        return new ServiceBusClient(Required(section, "fullyQualifiedNamespace", "the namespace's host name"), Identity(section));
    }

    public static TableServiceClient TableClientFrom(IConfiguration configuration)
    {
        if (configuration[Tables] is { Length: > 0 } connectionString)
            return new TableServiceClient(connectionString);
        var section = configuration.GetSection(Tables);
        return new TableServiceClient(new Uri(Required(section, "serviceUri", "the address of the account's tables")), Identity(section));
    }

    private static string Required(IConfigurationSection section, string key, string wanted) =>
        section[key] is { Length: > 0 } value
            ? value
            : throw new OptionsValidationException(
                section.Key,
                typeof(SettingFault),
                [new SettingFault($"{section.Key}__{key}", "nothing", $"{wanted}, or a connection string in the setting {section.Key}").ToString()]);

    private static TokenCredential Identity(IConfigurationSection section) => section["clientId"] is { Length: > 0 } clientId
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new DefaultAzureCredential();
}
