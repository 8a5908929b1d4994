namespace JustCallFx.Simulator.SmsApi;

/// <summary>Remembers how calls of the API were answered. Safe for use by several threads.</summary>
internal sealed class CallJournal
{
    private const int TooManyRequests = 429;

    private readonly Lock gate = new();
    private readonly List<DateTimeOffset> turnedAway = [];
    private int calls;

    public int Calls
    {
        get
        {
            lock (gate)
                return calls;
        }
    }

    /// <summary>When calls were turned away, oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> TurnedAway
    {
        get
        {
            lock (gate)
                return [.. turnedAway];
        }
    }

    public void Begin()
    {
        lock (gate)
            calls++;
    }

    public void Answer(int status, DateTimeOffset now)
    {
        if (status != TooManyRequests)
            return;
        lock (gate)
            turnedAway.Add(now);
    }
}
