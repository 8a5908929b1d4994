namespace JustCallFx.Core.Outbox;

/// <summary>How an account's replies ended lately in this instance.</summary>
internal sealed class AccountSends
{
    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> failures = [];
    private DateTimeOffset? sentAt;

    /// <summary>Notes that one was sent.</summary>
    public void NoteSent(DateTimeOffset now)
    {
        lock (gate)
            sentAt = now;
    }

    /// <summary>Notes that one failed.</summary>
    /// <returns>How many failed after a time, this one included.</returns>
    public int NoteFailed(DateTimeOffset now, DateTimeOffset after)
    {
        lock (gate)
        {
            failures.Enqueue(now);
            while (failures.Peek() <= after)
                failures.Dequeue();
            return failures.Count;
        }
    }

    /// <summary>Whether one was sent after a time; one that was is told once.</summary>
    public bool TakeSentAfter(DateTimeOffset time)
    {
        lock (gate)
        {
            var isAfter = sentAt > time;
            if (isAfter)
                sentAt = null;
            return isAfter;
        }
    }
}
