using JustCallFx.Core.Publishing;
using JustCallFx.Core.Subscribing.Retries;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Spillover;

/// <summary>
/// Publishes the events that wait, the oldest first and fifty at a time, and removes each once it is published. An event that the broker
/// refuses for good is set aside whole, and what points to it is published. A crash in between publishes an event twice; its id makes
/// that harmless.
/// </summary>
public sealed class SpilloverDrain(
    SpilloverStore store, EventPublisher publisher, ISetAside setAside, TimeProvider clock, ILogger<SpilloverDrain> logger)
{
    private const int PageSize = 50;

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PublishWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Publishes until nothing waits, a minute has passed, or the broker does not take an event now; what is left is for the next run.
    /// Several runs at once do no harm.
    /// </summary>
    /// <returns>How many events wait no more.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var (gone, after) = (0, (string?)null);
        for (var goesOn = true; goesOn && clock.GetElapsedTime(started) < LongestRun;)
        {
            var page = await store.OldestAsync(PageSize, after, cancellationToken);
            var faults = await Task.WhenAll(page.Select(spilled => LetGoAsync(spilled, cancellationToken)));
            gone += faults.Count(fault => fault is null);
            goesOn = page.Count == PageSize && faults.All(fault => fault is null || BrokerRefusal.IsForGood(fault));
            after = page is [.., var last] ? last.Key : after;
            if (faults.FirstOrDefault(fault => fault is not null) is { } first)
                logger.DrainStopped(first);
        }

        if (gone > 0)
            logger.SpilloverDrained(gone);
        return gone;
    }

    private async Task<Exception?> LetGoAsync(SpilledEvent spilled, CancellationToken cancellationToken)
    {
        try
        {
            if (await RefusalAsync(spilled, cancellationToken) is { } refusal)
                await PartAsync(spilled, refusal, cancellationToken);
            else
                SpilloverMeter.CountDrained(spilled.Outgoing.Account);
            await store.RemoveAsync(spilled, cancellationToken);
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return fault;
        }
    }

    private async Task<Exception?> RefusalAsync(SpilledEvent spilled, CancellationToken cancellationToken)
    {
        try
        {
            await PublishAsync(spilled.Outgoing, spilled.Arrival, cancellationToken);
            return null;
        }
        catch (Exception fault) when (BrokerRefusal.IsForGood(fault))
        {
            return fault;
        }
    }

    // Kept before what points to it is published, and published before the row goes: wherever this ends, the next run does it again.
    private async Task PartAsync(SpilledEvent spilled, Exception refusal, CancellationToken cancellationToken)
    {
        var because = $"of {spilled.Outgoing.Body.Length} bytes is refused by the broker for good ({FaultText.Of(refusal)})";
        var pointer = await setAside.KeepAsync(spilled.Outgoing, spilled.Arrival, because, cancellationToken);
        await PublishAsync(pointer, spilled.Arrival, cancellationToken);
        logger.EventParted(refusal, spilled.Outgoing.Id);
    }

    private async Task PublishAsync(OutgoingEvent outgoing, Arrival arrival, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(PublishWithin, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await publisher.PublishAsync(outgoing, arrival, either.Token).WaitAsync(either.Token);
    }
}
