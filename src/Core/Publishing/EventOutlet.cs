using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Publishing;

/// <summary>
/// Has an event stored durably within five seconds: on the topic, or, when the broker does not take it, where it waits for the topic.
/// An event that is too large for the topic is set aside whole, and a small one takes its way.
/// </summary>
public sealed class EventOutlet(
    EventPublisher publisher, ISpillover spillover, ISetAside setAside, TimeProvider clock, ILogger<EventOutlet> logger)
{
    // JustCall waits 10 seconds (contract §6); a start from idle has to fit in as well.
    private static readonly TimeSpan StoreWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SetAsideWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PublishWithin = TimeSpan.FromSeconds(2);

    private readonly BrokerOutage outage = new(clock);

    /// <summary>Stores an event; false when that could not be done, so that the sender is to try again.</summary>
    public async Task<bool> StoreAsync(OutgoingEvent outgoing, DateTimeOffset receivedAt)
    {
        var started = clock.GetTimestamp();
        var arrival = Arrival.AtWebhook(receivedAt);
        try
        {
            var fitting = outgoing.Body.Length > EventPublisher.LargestBody ? await SetAsideAsync(outgoing, arrival) : outgoing;
            if (!await TryPublishAsync(fitting, arrival))
                await SpillAsync(fitting, arrival, StoreWithin - clock.GetElapsedTime(started));
            return true;
        }
        catch (Exception fault)
        {
            logger.NotStored(fault, outgoing.Id);
            return false;
        }
    }

    // None of the three is given the request's token: a sender that hangs up after its body was read has still delivered.
    // Each is waited for no longer than its token lives: a client may look at its token late, or never.
    private async Task<OutgoingEvent> SetAsideAsync(OutgoingEvent outgoing, Arrival arrival)
    {
        using var patience = new CancellationTokenSource(SetAsideWithin, clock);
        var because = $"has {outgoing.Body.Length} bytes, the topic takes {EventPublisher.LargestBody}";
        var pointer = await setAside.KeepAsync(outgoing, arrival, because, patience.Token).WaitAsync(patience.Token);
        logger.EventSetAside(outgoing.Id, outgoing.Body.Length);
        return pointer;
    }

    private async Task<bool> TryPublishAsync(OutgoingEvent outgoing, Arrival arrival)
    {
        if (!outage.MayTry())
            return false;
        try
        {
            using var patience = new CancellationTokenSource(PublishWithin, clock);
            await publisher.PublishAsync(outgoing, arrival, patience.Token).WaitAsync(patience.Token);
            outage.Ends();
            return true;
        }
        catch (Exception refusal) when (BrokerRefusal.IsForGood(refusal))
        {
            // No outage: it is this event alone. Who publishes what waits parts it from the others.
            logger.EventRefused(refusal, outgoing.Id);
            return false;
        }
        catch (Exception fault)
        {
            outage.GoesOn();
            logger.BrokerFailed(fault, outgoing.Id);
            return false;
        }
    }

    private async Task SpillAsync(OutgoingEvent outgoing, Arrival arrival, TimeSpan timeLeft)
    {
        using var patience = new CancellationTokenSource(timeLeft > TimeSpan.Zero ? timeLeft : TimeSpan.Zero, clock);
        await spillover.KeepAsync(outgoing, arrival, patience.Token).WaitAsync(patience.Token);
        logger.EventSpilled(outgoing.Id);
    }
}
