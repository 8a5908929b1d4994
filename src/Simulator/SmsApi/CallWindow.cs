namespace JustCallFx.Simulator.SmsApi;

/// <summary>Counts calls in a span of time: the last one that ends now, or one that begins at a full minute or hour.</summary>
internal sealed class CallWindow(int limit, TimeSpan span, bool isRolling)
{
    private readonly Queue<DateTimeOffset> calls = new();

    public int Limit => limit;

    public int Remaining(DateTimeOffset now)
    {
        while (calls.TryPeek(out var oldest) && LeavesAt(oldest) <= now)
            calls.Dequeue();
        return limit - calls.Count;
    }

    /// <summary>When the next call leaves the window; a whole span from now when there is none.</summary>
    public DateTimeOffset Reset(DateTimeOffset now) => LeavesAt(calls.TryPeek(out var oldest) ? oldest : now);

    public void Count(DateTimeOffset now) => calls.Enqueue(now);

    private DateTimeOffset LeavesAt(DateTimeOffset call) => isRolling
        ? call + span
        : new DateTimeOffset(call.UtcTicks - (call.UtcTicks % span.Ticks), TimeSpan.Zero) + span;
}
