namespace JustCallFx.Simulator.Delivering;

/// <summary>What has become of a webhook's events, and whether it is paused. Safe for use by several threads.</summary>
internal sealed class WebhookBook(DeliveryPolicy policy, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<DeliveryAttempt> attempts = [];
    private readonly List<LostEvent> lost = [];
    private readonly List<QueuedEvent> waiting = [];
    private DateTimeOffset? pausedAt;
    private long events;

    public WebhookState State
    {
        get
        {
            lock (gate)
            {
                return new(policy.Name, pausedAt, events, [.. attempts], [.. lost],
                    [.. waiting.OrderBy(one => one.NextAt).Select(one => new WaitingEvent(one.Key, one.Attempts, one.NextAt))]);
            }
        }
    }

    public DateTimeOffset? PausedAt
    {
        get
        {
            lock (gate)
                return pausedAt;
        }
    }

    /// <summary>Takes an event in that begins.</summary>
    public QueuedEvent Begin(WebhookDelivery delivery, Agenda.Item item)
    {
        lock (gate)
            return new(++events, delivery, item);
    }

    /// <summary>Whether an event may be posted; when the webhook is paused, it is lost.</summary>
    public bool MayPost(QueuedEvent one)
    {
        lock (gate)
        {
            if (pausedAt is not null)
                Lose(one, LossReason.WebhookPaused);
            return pausedAt is null;
        }
    }

    /// <summary>Writes an attempt down and decides what follows.</summary>
    /// <returns>How long the event waits for its next attempt; null when there is none.</returns>
    public TimeSpan? Note(QueuedEvent one, DeliveryAttempt attempt)
    {
        lock (gate)
        {
            attempts.Add(attempt);
            if (policy.IsSuccess(attempt.Status))
                return null;
            if (policy.DelayAfter(one.Number, attempt.Number, attempt.Status) is not { } delay)
                GiveUp(one, attempt.Status);
            else if (pausedAt is not null)
                Lose(one, LossReason.WebhookPaused);
            else
                return Wait(one, delay);
            return null;
        }
    }

    /// <summary>Whether an event that has waited is to be posted again; not when it was lost meanwhile.</summary>
    public bool Resume(QueuedEvent one)
    {
        lock (gate)
            return waiting.Remove(one);
    }

    public void Reactivate()
    {
        lock (gate)
            pausedAt = null;
    }

    private TimeSpan Wait(QueuedEvent one, TimeSpan delay)
    {
        one.NextAt = clock.GetUtcNow() + delay;
        waiting.Add(one);
        return delay;
    }

    private void GiveUp(QueuedEvent one, int? status)
    {
        Lose(one, policy.IsRepeated(status) ? LossReason.LastAttemptFailed : LossReason.NotRepeated);
        if (!policy.Pauses || pausedAt is not null)
            return;
        pausedAt = clock.GetUtcNow();
        // Whether JustCall repeats them after the reactivation is not known; at worst it does not (contract §11, 8).
        waiting.ForEach(other => Lose(other, LossReason.WebhookPaused));
        waiting.Clear();
    }

    private void Lose(QueuedEvent one, LossReason why)
    {
        lost.Add(new(one.Key, clock.GetUtcNow(), why));
        one.Item.Dispose();
    }
}
