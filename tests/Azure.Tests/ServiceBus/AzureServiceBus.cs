using System.Security.Cryptography;
using Azure.Messaging.ServiceBus;
using Azure.Messaging.ServiceBus.Administration;
using JustCallFx.Contracts;
using JustCallFx.Contracts.ServiceBus;

namespace JustCallFx.Azure.Tests.ServiceBus;

/// <summary>
/// A namespace of Azure Service Bus, with entities of this test's own. The connection string needs the right to manage; time really passes.
/// </summary>
[Engine("Azure")]
public sealed class AzureServiceBus : IServiceBusFloor
{
    private const string Setting = "JUSTCALLFX_TEST_SERVICEBUS";

    // The service ends locks and enqueues scheduled messages a little after their time.
    private static readonly TimeSpan lag = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    private static readonly string? connection = Environment.GetEnvironmentVariable(Setting);

    private readonly string prefix = $"contract-{RandomNumberGenerator.GetHexString(32, lowercase: true)}-";
    private readonly CancellationTokenSource guard = new(TimeSpan.FromMinutes(3));
    private ServiceBusAdministrationClient? entities;

    public string? Absence => string.IsNullOrWhiteSpace(connection) ? $"Set {Setting} to a namespace's connection string to say this to Azure." : null;

    public ServiceBusClient Client { get; private set; } = null!;

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public CancellationToken Token => guard.Token;

    public async Task OpenAsync()
    {
        Client = new ServiceBusClient(connection);
        entities = new ServiceBusAdministrationClient(connection);
        await entities.CreateTopicAsync(new CreateTopicOptions(NameOf(Topology.Events)), Token);
        await AddSubscriptionAsync(entities, Topology.All, new TrueRuleFilter());
        await AddSubscriptionAsync(entities, Topology.Texts, new CorrelationRuleFilter { Subject = "text" });
        await AddSubscriptionAsync(
            entities, Topology.Urgent, new CorrelationRuleFilter { CorrelationId = "c-1", ApplicationProperties = { ["priority"] = "high" } });
        await entities.CreateQueueAsync(Queue(Topology.Jobs), Token);
        var fleeting = Queue(Topology.Fleeting);
        fleeting.DefaultMessageTimeToLive = Topology.ShortLife;
        fleeting.DeadLetteringOnMessageExpiration = true;
        await entities.CreateQueueAsync(fleeting, Token);
    }

    public string NameOf(string entity) => prefix + entity;

    public Task LetPassAsync(TimeSpan span) => Task.Delay(span + lag, TimeProvider.System, Token);

    public async Task<bool> IsEmptyAsync(ServiceBusReceiver receiver) => await receiver.ReceiveMessageAsync(patience, Token) is null;

    public async ValueTask DisposeAsync()
    {
        if (entities is not null)
        {
            await entities.DeleteTopicAsync(NameOf(Topology.Events), CancellationToken.None);
            await entities.DeleteQueueAsync(NameOf(Topology.Jobs), CancellationToken.None);
            await entities.DeleteQueueAsync(NameOf(Topology.Fleeting), CancellationToken.None);
            await Client.DisposeAsync();
        }

        guard.Dispose();
    }

    private async Task AddSubscriptionAsync(ServiceBusAdministrationClient at, string name, RuleFilter filter) => await at.CreateSubscriptionAsync(
        new CreateSubscriptionOptions(NameOf(Topology.Events), name)
        {
            LockDuration = Topology.LockDuration,
            MaxDeliveryCount = Topology.MaxDeliveryCount,
        },
        new CreateRuleOptions("rule", filter),
        Token);

    private CreateQueueOptions Queue(string name) => new(NameOf(name))
    {
        LockDuration = Topology.LockDuration,
        MaxDeliveryCount = Topology.MaxDeliveryCount,
    };
}
