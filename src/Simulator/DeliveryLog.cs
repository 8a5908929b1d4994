namespace JustCallFx.Simulator;

/// <summary>The last deliveries of an account, and how often each payload was posted. Safe for use by several threads.</summary>
internal sealed class DeliveryLog
{
    public const int Kept = 100;

    private readonly Lock gate = new();
    private readonly Queue<DeliveryReport> recent = new();
    private readonly Dictionary<string, int> attempts = [];

    /// <summary>Counts a post that is about to begin.</summary>
    public int NextAttempt(string file)
    {
        lock (gate)
            return attempts[file] = attempts.GetValueOrDefault(file) + 1;
    }

    public void Add(DeliveryReport report)
    {
        lock (gate)
        {
            recent.Enqueue(report);
            if (recent.Count > Kept)
                recent.Dequeue();
        }
    }

    /// <summary>Oldest first.</summary>
    public DeliveryReport[] List()
    {
        lock (gate)
            return [.. recent];
    }
}
