namespace JustCallFx.Core.Issues;

/// <summary>What this instance has noticed of one kind and account, and not written yet.</summary>
internal sealed class IssueNotes(string kind, string account)
{
    private readonly Lock gate = new();
    private IssueNote waiting;
    private DateTimeOffset nextWrite = DateTimeOffset.MinValue;
    private DateTimeOffset nextEnding = DateTimeOffset.MinValue;

    public string Kind => kind;

    public string Account => account;

    /// <summary>Notes that it stands.</summary>
    public void See(IssueReport report, DateTimeOffset now)
    {
        var seen = new IssueSighting(report, 1, now, now);
        lock (gate)
            waiting = new(waiting.Sighting?.And(seen) ?? seen, Ending: null);
    }

    /// <summary>Notes that it is over, which is to be written at once unless the like was just before.</summary>
    public void End(string because, DateTimeOffset now)
    {
        lock (gate)
        {
            waiting = waiting with { Ending = new IssueEnding(now, because, By: null) };
            if (now >= nextEnding)
                nextWrite = DateTimeOffset.MinValue;
        }
    }

    /// <summary>Takes what is to be written; null when nothing is, or its time has not come.</summary>
    /// <param name="now">The present.</param>
    /// <param name="pause">For how long nothing is taken after that.</param>
    public IssueNote? TryTake(DateTimeOffset now, TimeSpan pause)
    {
        lock (gate)
        {
            if (now < nextWrite || waiting == default)
                return null;
            var taken = waiting;
            (waiting, nextWrite) = (default, now + pause);
            if (taken.Ending is not null)
                nextEnding = nextWrite;
            return taken;
        }
    }

    /// <summary>Notes again what was taken and could not be written.</summary>
    public void PutBack(IssueNote taken, DateTimeOffset tryAgainAt)
    {
        lock (gate)
        {
            var seenSince = waiting.Sighting;
            var seen = taken.Sighting is { } before && seenSince is not null ? before.And(seenSince) : taken.Sighting ?? seenSince;
            waiting = new(seen, waiting.Ending ?? (seenSince is null ? taken.Ending : null));
            nextWrite = tryAgainAt;
        }
    }
}
