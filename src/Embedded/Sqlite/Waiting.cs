namespace JustCallFx.Embedded.Sqlite;

/// <summary>What many callers hand in and one taker takes in groups, in the order in which it came.</summary>
internal sealed class Waiting<T>(int largestGroup)
{
    private readonly object gate = new();
    private readonly Queue<T> queue = new();
    private bool closed;

    /// <summary>Hands one in; false when that is over.</summary>
    public bool TryAdd(T one)
    {
        lock (gate)
        {
            if (closed)
                return false;
            queue.Enqueue(one);
            if (queue.Count == 1)
                Monitor.Pulse(gate);
            return true;
        }
    }

    /// <summary>Nothing is taken in any more; what is there can still be taken.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Replaces <paramref name="group"/> by the next one; false when there will be none.</summary>
    /// <param name="group">The last group, then the next.</param>
    /// <param name="mayBeEmpty">Whether the taker has something else to do meanwhile.</param>
    public bool Take(List<T> group, bool mayBeEmpty)
    {
        lock (gate)
        {
            while (queue.Count == 0 && !mayBeEmpty && !closed)
                Monitor.Wait(gate);

            group.Clear();
            while (group.Count < largestGroup && queue.TryDequeue(out var one))
                group.Add(one);
            return group.Count > 0 || !closed;
        }
    }
}
