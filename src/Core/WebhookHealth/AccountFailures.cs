using JustCallFx.Core.Accounts;

namespace JustCallFx.Core.WebhookHealth;

/// <summary>One account's events that this instance answered 503 to, bounded.</summary>
internal sealed class AccountFailures(DeliverySchedule schedule, DateTimeOffset aliveSince)
{
    /// <summary>How many events are followed; beyond that new ones are not, until others have ended.</summary>
    public const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, FailingEvent> failing = [];
    private readonly HashSet<string> news = [];
    private readonly HashSet<string> ended = [];
    private FreshArrival? fresh;

    public void Failed(string id, DateTimeOffset at, DateTimeOffset? happenedAt)
    {
        lock (gate)
        {
            if (failing.TryGetValue(id, out var known))
                failing[id] = known.FailedAgain(at, schedule);
            else if (failing.Count < Most)
                failing[id] = FailingEvent.Seen(id, at, happenedAt, aliveSince, schedule);
            else
                return;
            news.Add(id);
            ended.Remove(id);
            if (at - (happenedAt ?? at) <= DeliverySchedule.ClockTolerance)
                fresh = FreshArrival.Newer(fresh, new(at, happenedAt ?? at));
        }
    }

    public void Ended(string id)
    {
        lock (gate)
        {
            if (!failing.Remove(id))
                return;
            news.Remove(id);
            ended.Add(id);
        }
    }

    public DoorEvidence? News()
    {
        lock (gate)
        {
            return news.Count + ended.Count == 0
                ? null
                : new([.. news.Select(id => failing[id])], [.. ended], failing.Values.Select(one => (DateTimeOffset?)one.SeenAt).Max(), fresh);
        }
    }

    public void Written(DoorEvidence written, DateTimeOffset now)
    {
        lock (gate)
        {
            news.ExceptWith(written.Failing.Where(one => !failing.TryGetValue(one.Id, out var known) || known == one).Select(one => one.Id));
            ended.ExceptWith(written.Ended);
            // What another instance may have stored meanwhile need not be followed for ever.
            foreach (var over in failing.Values.Where(one => !news.Contains(one.Id) && one.AsOf(now, schedule).TriesLeft(schedule) == 0).ToList())
                failing.Remove(over.Id);
        }
    }
}
