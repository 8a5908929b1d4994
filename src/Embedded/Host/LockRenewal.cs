using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Embedded.Host;

/// <summary>
/// Renews the lock of a message, from 10 s before it would run out, while its function runs: until it is disposed, the message is
/// settled, the lock is lost, or <c>maxAutoLockRenewalDuration</c> of host.json is over.
/// </summary>
internal sealed class LockRenewal : IAsyncDisposable
{
    private static readonly TimeSpan longestBuffer = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan pauseAfterFault = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly EmbeddedMessageActions actions;
    private readonly ServiceBusReceivedMessage message;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly DateTimeOffset end;
    private readonly ITimer timer;
    private Task running = Task.CompletedTask;
    private bool ended;

    public LockRenewal(
        EmbeddedMessageActions actions, ServiceBusReceivedMessage message, TimeSpan longest, TimeProvider clock, ILogger logger)
    {
        this.actions = actions;
        this.message = message;
        this.clock = clock;
        this.logger = logger;
        var now = clock.GetUtcNow();
        end = longest < DateTimeOffset.MaxValue - now ? now + longest : DateTimeOffset.MaxValue;
        timer = clock.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Plan(now, TimeSpan.Zero);
    }

    /// <summary>Ends when the last renewal has.</summary>
    public async ValueTask DisposeAsync()
    {
        Task last;
        lock (gate)
        {
            ended = true;
            last = running;
        }

        await timer.DisposeAsync();
        await last;
    }

    private void Fire()
    {
        lock (gate)
        {
            if (!ended)
                running = RenewAsync();
        }
    }

    private async Task RenewAsync()
    {
        try
        {
            if (actions.IsSettled(message))
                return;
            await actions.RenewMessageLockAsync(message, CancellationToken.None);
            Plan(clock.GetUtcNow(), TimeSpan.Zero);
        }
        catch (ServiceBusException) when (actions.IsSettled(message))
        {
            // Settled while it was being renewed.
        }
        catch (ServiceBusException fault)
        {
            logger.RenewalFailed(fault, actions.Entity);
            if (fault.IsTransient)
                Plan(clock.GetUtcNow(), pauseAfterFault);
        }
    }

    private void Plan(DateTimeOffset now, TimeSpan shortest)
    {
        var left = message.LockedUntil - now;
        var wait = left - Shorter(left / 2, longestBuffer);
        if (wait < shortest)
            wait = shortest;
        if (now + wait < end)
            timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
