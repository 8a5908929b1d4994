namespace JustCallFx.Core.Receiving.Books;

/// <summary>The last hundred requests that were refused.</summary>
public sealed class Rejections
{
    /// <summary>How many are kept.</summary>
    public const int Most = 100;

    private readonly Lock gate = new();
    private readonly Queue<Rejection> kept = new(Most);

    /// <summary>What is kept now, the newest first.</summary>
    public IReadOnlyList<Rejection> Newest()
    {
        lock (gate)
            return [.. kept.Reverse()];
    }

    internal void Keep(Rejection rejection)
    {
        lock (gate)
        {
            if (kept.Count == Most)
                kept.Dequeue();
            kept.Enqueue(rejection);
        }
    }
}
