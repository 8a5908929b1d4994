using System.Collections.Concurrent;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>Whether a subscriber takes events now: it does not while it is paused, or, on this instance, while its breaker is open.</summary>
public sealed class SubscriberGate(PauseFlags pauses, TimeProvider clock, ILogger<SubscriberGate> logger)
{
    private readonly ConcurrentDictionary<string, Breaker> breakers = new(StringComparer.Ordinal);

    /// <summary>Whether the event at hand may be tried; whoever tries is to tell how that went.</summary>
    public async ValueTask<bool> LetsThroughAsync(string subscriber, CancellationToken cancellationToken) =>
        !await pauses.IsPausedAsync(subscriber, cancellationToken) && BreakerOf(subscriber).LetsThrough();

    /// <summary>How many held events may be sent to a subscriber now: all, one to see whether it works again, or none.</summary>
    public async ValueTask<int> RoomForAsync(string subscriber, int all, CancellationToken cancellationToken)
    {
        if (await pauses.IsPausedAsync(subscriber, cancellationToken))
            return 0;
        return StateOf(subscriber) switch
        {
            BreakerState.Closed => all,
            BreakerState.HalfOpen => 1,
            _ => 0,
        };
    }

    /// <summary>Where a subscriber's breaker stands on this instance.</summary>
    public BreakerState StateOf(string subscriber) => BreakerOf(subscriber).State;

    /// <summary>A subscriber's work came to an end of its own.</summary>
    public void Succeeded(string subscriber) => BreakerOf(subscriber).Succeeded();

    /// <summary>A subscriber's work failed.</summary>
    public void Failed(string subscriber, Exception fault)
    {
        // Neither the store's failures nor what one event makes fail tell of what the work reaches; and held events need the store too.
        if (StoreFault.IsOurs(fault) || StoreFault.IsOfTheEvent(fault) || fault is NewerSchemaException or NotYetException)
            return;
        if (BreakerOf(subscriber).Failed())
            logger.BreakerOpened(subscriber, FaultText.Of(fault));
    }

    private Breaker BreakerOf(string subscriber) => breakers.GetOrAdd(subscriber, static (_, clock) => new Breaker(clock), clock);
}
