using JustCallFx.Core.Publishing;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Spillover;

/// <summary>
/// Publishes the events that wait, the oldest first and fifty at a time, and removes each once it is published. A crash in between
/// publishes an event twice; its id makes that harmless.
/// </summary>
public sealed class SpilloverDrain(SpilloverStore store, EventPublisher publisher, TimeProvider clock, ILogger<SpilloverDrain> logger)
{
    private const int PageSize = 50;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PublishWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Publishes until nothing waits, a minute has passed, or one event could not be published; what is left is for the next run.
    /// Several runs at once do no harm.
    /// </summary>
    /// <returns>How many events were published.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var published = 0;
        for (var goesOn = true; goesOn && clock.GetElapsedTime(started) < LongestRun;)
        {
            var page = await store.OldestAsync(PageSize, cancellationToken);
            var faults = await Task.WhenAll(page.Select(spilled => PublishAsync(spilled, cancellationToken)));
            published += faults.Count(fault => fault is null);
            goesOn = page.Count == PageSize && faults.All(fault => fault is null);
            if (faults.FirstOrDefault(fault => fault is not null) is { } first)
                logger.DrainStopped(first);
        }

        if (published > 0)
            logger.SpilloverDrained(published);
        return published;
    }

    private async Task<Exception?> PublishAsync(SpilledEvent spilled, CancellationToken cancellationToken)
    {
        try
        {
            using var patience = new CancellationTokenSource(PublishWithin, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
            await publisher.PublishAsync(spilled.Outgoing, spilled.Arrival, either.Token).WaitAsync(either.Token);
            SpilloverMeter.CountDrained(spilled.Outgoing.Account);
            await store.RemoveAsync(spilled, cancellationToken);
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return fault;
        }
    }
}
