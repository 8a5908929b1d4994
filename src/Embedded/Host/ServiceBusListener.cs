using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>
/// Takes the messages of one Service Bus function from when the app listens: several at once, or one batch after the other. When the app
/// stops it takes no more and lets those that run finish; when the host's patience ends, their tokens are cancelled.
/// </summary>
internal sealed class ServiceBusListener : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    /// <summary>What functions have to end in once they were told to; a stop does not wait for one that never ends.</summary>
    private static readonly TimeSpan LastGrace = TimeSpan.FromSeconds(5);

    private readonly ServiceBusFunction function;
    private readonly ILogger logger;
    private readonly TimeProvider clock;
    private readonly string folder;
    private readonly MessageRuns runs;
    private readonly int limit;
    private readonly int largestBatch;
    private readonly SemaphoreSlim free;
    private readonly CancellationTokenSource stopReceiving = new();
    private readonly CancellationTokenSource stopRunning = new();
    private Task receiving = Task.CompletedTask;
    private Task? ending;

    /// <exception cref="InvalidOperationException">The function's connection, queue or subscription is missing.</exception>
    public ServiceBusListener(ServiceBusFunction function, HostJson hostJson, IServiceProvider services)
    {
        this.function = function;
        logger = services.GetRequiredService<ILogger<ServiceBusListener>>();
        clock = services.GetRequiredService<TimeProvider>();
        var broker = EmbeddedBroker.Find(function.ConnectionIn(services.GetRequiredService<IConfiguration>()));
        function.ThrowIfMissingIn(broker);
        folder = broker.DataDirectory;
        runs = new MessageRuns(function, hostJson.MaxAutoLockRenewalDuration, services, clock, logger);
        limit = function.IsBatched ? 1 : hostJson.MaxConcurrentCalls;
        largestBatch = hostJson.MaxMessageBatchSize;
        free = new SemaphoreSlim(limit);
    }

    // Not before all else has started: an app whose start fails has touched no message.
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        receiving = Task.Run(ReceiveAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    // All listeners end at the same time: none takes messages while another waits for its functions.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        ending ??= EndAsync(cancellationToken);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => ending ??= EndAsync(cancellationToken);

    /// <summary>After a start that failed nothing was stopped; then this does it, without patience.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true));
        stopReceiving.Dispose();
        stopRunning.Dispose();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EndAsync(CancellationToken patience)
    {
        await stopReceiving.CancelAsync();
        await receiving;
        var ended = AllFreeAsync();
        await ended.WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (ended.IsCompleted)
            return;

        var endedInTime = ended.WaitAsync(LastGrace, clock, CancellationToken.None);
        await stopRunning.CancelAsync();
        try
        {
            await endedInTime;
        }
        catch (TimeoutException)
        {
            logger.LeftRunning(function.Name, LastGrace);
        }
    }

    private async Task AllFreeAsync()
    {
        for (var running = limit; running > 0; running--)
            await free.WaitAsync(CancellationToken.None);
    }

    private async Task ReceiveAsync()
    {
        while (!stopReceiving.IsCancellationRequested)
        {
            var taken = 0;
            try
            {
                await free.WaitAsync(stopReceiving.Token);
                for (taken = 1; taken < limit && free.Wait(0, CancellationToken.None); taken++)
                {
                }

                // Asked anew each time: like the service, a broker may go and come back while its listeners live on.
                var broker = EmbeddedBroker.Reach(folder);
                var messages = await broker.ReceiveAsync(function.Entity, function.IsBatched ? largestBatch : taken, stopReceiving.Token);
                foreach (var run in messages.Chunk(function.IsBatched ? largestBatch : 1))
                {
                    taken--;
                    _ = RunAsync(broker, run);
                }
            }
            catch (OperationCanceledException) when (stopReceiving.IsCancellationRequested)
            {
                // Orderly stop.
            }
            catch (Exception fault)
            {
                logger.ReceivingFailed(fault, function.Entity);
                await Task.Delay(PauseAfterFault, clock, stopReceiving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            finally
            {
                if (taken > 0)
                    free.Release(taken);
            }
        }
    }

    private async Task RunAsync(EmbeddedBroker broker, IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        await Task.Yield();
        try
        {
            await runs.HandleAsync(broker, messages, stopRunning.Token);
        }
        finally
        {
            free.Release();
        }
    }
}
