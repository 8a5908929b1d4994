using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Subscribing.Holding;

/// <summary>
/// Sends held events back to their subscribers once those take events again, the oldest first and at a set rate, and removes each once
/// it is sent. A crash in between sends an event twice; subscribers know it by its id.
/// </summary>
public sealed class HeldDrain(
    HeldStore store, SubscriberGate gate, RetrySender sender, HoldingSettings settings, TimeProvider clock, ILogger<HeldDrain> logger)
{
    /// <summary>How far apart the runs are; each sends what is due until the next one.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private const int AtOnce = 50;

    /// <summary>Sends what is due now of the events of these subscribers; what could not be sent is for the next run.</summary>
    /// <returns>How many events were sent.</returns>
    public async Task<int> DrainAsync(IEnumerable<string> subscribers, CancellationToken cancellationToken)
    {
        if (!await store.HasAnyAsync(cancellationToken))
            return 0;
        var sent = 0;
        foreach (var subscriber in subscribers)
            sent += await DrainAsync(subscriber, cancellationToken);
        if (sent > 0)
            logger.HeldDrained(sent);
        return sent;
    }

    /// <summary>
    /// Sends some held events of a subscriber that this program does not have, the oldest first. Queue <c>retries</c> finds nobody to hand
    /// them to, and they go to its dead letters.
    /// </summary>
    /// <returns>How many events were sent.</returns>
    public Task<int> ReleaseAsync(string subscriber, CancellationToken cancellationToken) => SendAsync(subscriber, MostAtOnce, cancellationToken);

    private int MostAtOnce => settings.DrainRate * (int)Interval.TotalSeconds;

    private async Task<int> DrainAsync(string subscriber, CancellationToken cancellationToken)
    {
        var room = await gate.RoomForAsync(subscriber, MostAtOnce, cancellationToken);
        return room == 0 ? 0 : await SendAsync(subscriber, room, cancellationToken);
    }

    private async Task<int> SendAsync(string subscriber, int most, CancellationToken cancellationToken)
    {
        var oldest = await store.OldestAsync(subscriber, most, cancellationToken);
        var (start, sent) = (clock.GetUtcNow(), 0);
        foreach (var some in oldest.Select((held, i) => (Held: held, At: start + (TimeSpan.FromSeconds(1) / settings.DrainRate * i))).Chunk(AtOnce))
        {
            var faults = await Task.WhenAll(some.Select(one => SendAsync(one.Held, one.At, cancellationToken)));
            sent += faults.Count(fault => fault is null);
            if (faults.FirstOrDefault(fault => fault is not null) is { } first)
                logger.HeldDrainStopped(first, subscriber);
            // What the broker refuses for good is its own fault, and holds up no other.
            if (faults.Any(fault => fault is not null && !BrokerRefusal.IsForGood(fault)))
                break;
        }

        return sent;
    }

    private async Task<Exception?> SendAsync(HeldEvent held, DateTimeOffset at, CancellationToken cancellationToken)
    {
        try
        {
            await sender.SendAsync(held.Message, at, cancellationToken);
            SubscribingMeter.CountDrained(held.Subscriber);
            await store.RemoveAsync(held, cancellationToken);
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return fault;
        }
    }
}
