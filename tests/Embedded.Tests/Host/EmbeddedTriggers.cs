using Azure.Messaging.ServiceBus;
using JustCallFx.Contracts;
using JustCallFx.Contracts.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace JustCallFx.Embedded.Tests.Host;

/// <summary>The embedded host with its broker, in a folder of its own, on a clock that it moves itself.</summary>
[Engine("Embedded")]
public sealed class EmbeddedTriggers : ITriggerFloor
{
    private const string Barrier = "barrier";
    private static readonly TimeSpan step = TimeSpan.FromSeconds(1);

    private readonly HostFloor floor = new();
    private bool takesMessages;

    public string? Absence => null;

    public CancellationToken Token => floor.Token;

    public DateTimeOffset Now => floor.Clock.GetUtcNow();

    public ServiceBusClient Client => new(floor.Broker.ConnectionString);

    public HttpClient Http => floor.Http;

    public Task OpenAsync() => Task.CompletedTask;

    public Task StartAsync(Type[] functions, string serviceBus, params object[] services)
    {
        floor.Functions = functions;
        floor.HostJson = $$"""{ "version": "2.0", "extensions": { "serviceBus": {{serviceBus}} } }""";
        takesMessages = functions.Any(function => function.GetMethods().SelectMany(method => method.GetParameters())
            .Any(parameter => parameter.IsDefined(typeof(ServiceBusTriggerAttribute), inherit: false)));
        return floor.StartAsync(registered =>
        {
            foreach (var service in services)
                registered.AddSingleton(service.GetType(), service);
        });
    }

    public Task StopAsync(CancellationToken patience) => floor.Host.StopAsync(patience);

    public async Task CloseAsync()
    {
        takesMessages = false;
        await floor.Host.DisposeAsync();
    }

    // Off the test's own synchronization context, on which timer functions would not go on before the clock has come to its end. In
    // steps where there are messages: what falls due on the way is done at its time, by threads that read the clock.
    public async Task LetPassAsync(TimeSpan span)
    {
        var length = takesMessages ? step : span;
        for (var left = span; left > TimeSpan.Zero; left -= length)
        {
            await Task.Run(() => floor.Clock.Advance(left < length ? left : length), Token);
            if (takesMessages)
                await SettleAsync();
        }
    }

    public async ValueTask DisposeAsync() => await floor.DisposeAsync();

    // Messages are handed out in the order in which they came: when this one is there, all before it are.
    private async Task SettleAsync()
    {
        await using var client = Client;
        await client.CreateSender(Barrier).SendMessageAsync(new ServiceBusMessage(), Token);
        await client.CreateReceiver(Barrier, new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete })
            .ReceiveMessageAsync(TimeSpan.FromDays(1), Token);
    }
}
