using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>An event whose deliveries have failed so far.</summary>
/// <param name="Id">The event's id; empty for one that nobody saw, because the app was down.</param>
/// <param name="FirstAt">When its first attempt was.</param>
/// <param name="LastAt">When its newest attempt was, or should have been.</param>
/// <param name="Attempts">How many attempts there were.</param>
/// <param name="SeenAt">When an attempt was seen last.</param>
public sealed record FailingEvent(string Id, DateTimeOffset FirstAt, DateTimeOffset LastAt, int Attempts, DateTimeOffset SeenAt)
{
    /// <summary>How long an attempt may be overdue before it counts as made out of our sight.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>An event whose failure is seen for the first time; how late it is tells which attempt that was.</summary>
    /// <param name="id">The event's id.</param>
    /// <param name="at">When the attempt was.</param>
    /// <param name="happenedAt">When the event was, by JustCall's clock; null when that is not told.</param>
    /// <param name="aliveSince">Since when this instance runs: of older events it may have missed attempts.</param>
    /// <param name="schedule">How JustCall repeats failed deliveries.</param>
    public static FailingEvent Seen(string id, DateTimeOffset at, DateTimeOffset? happenedAt, DateTimeOffset aliveSince, DeliverySchedule schedule)
    {
        var lateness = at - (happenedAt ?? at);
        var retry = (happenedAt < aliveSince ? schedule.RetryUnseenOf(lateness) : schedule.RetryOf(lateness)) ?? 0;
        return new(id, at - schedule.Until(retry).Shortest, at, retry + 1, at);
    }

    /// <summary>How many attempts follow.</summary>
    public int TriesLeft(DeliverySchedule schedule) => Math.Max(0, schedule.Retries + 1 - Attempts);

    /// <summary>When the next attempt is expected; null after the last one.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? NextAt(DeliverySchedule schedule) =>
        TriesLeft(schedule) > 0 ? schedule.Delays[Attempts - 1].After(LastAt) : null;

    /// <summary>When the last attempt is expected, or was.</summary>
    public (DateTimeOffset From, DateTimeOffset To) LastTryAt(DeliverySchedule schedule) => schedule.Remaining(Attempts).After(LastAt);

    /// <summary>
    /// The event after another failure. One that comes before half of the delay has passed is a duplicate; one that comes too late for the
    /// next attempt is one of those that follow it.
    /// </summary>
    public FailingEvent FailedAgain(DateTimeOffset at, DeliverySchedule schedule)
    {
        var known = this;
        while (known.TriesLeft(schedule) > 1 && at >= known.NextAt(schedule)!.Value.To + (schedule.Delays[known.Attempts].Shortest / 2))
            known = known with { Attempts = known.Attempts + 1, LastAt = known.NextAt(schedule)!.Value.To };
        if (known.TriesLeft(schedule) > 0 && at >= known.LastAt + (schedule.Delays[known.Attempts - 1].Shortest / 2))
            known = known with { Attempts = known.Attempts + 1, LastAt = at };
        return known with { SeenAt = at > SeenAt ? at : SeenAt };
    }

    /// <summary>The event as of now: attempts that are overdue were made out of our sight.</summary>
    public FailingEvent AsOf(DateTimeOffset now, DeliverySchedule schedule)
    {
        var known = this;
        while (known.NextAt(schedule) is { } next && now > next.To + Patience)
            known = known with { Attempts = known.Attempts + 1, LastAt = next.To };
        return known;
    }

    /// <summary>
    /// What two that watched the same event know together. Whoever saw only a later attempt may have taken it for an earlier one than it was.
    /// </summary>
    public FailingEvent With(FailingEvent other, DeliverySchedule schedule)
    {
        var (earlier, later) = LastAt <= other.LastAt ? (this, other) : (other, this);
        return later with
        {
            FirstAt = FirstAt < other.FirstAt ? FirstAt : other.FirstAt,
            Attempts = Math.Max(later.Attempts, earlier.FailedAgain(later.LastAt, schedule).Attempts),
            SeenAt = SeenAt > other.SeenAt ? SeenAt : other.SeenAt,
        };
    }
}
