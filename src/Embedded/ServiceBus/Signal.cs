namespace JustCallFx.Embedded.ServiceBus;

/// <summary>Wakes whoever waits for a change. Take <see cref="Next"/>, look, and await it when there is nothing to see yet.</summary>
internal sealed class Signal
{
    private readonly Lock gate = new();
    private TaskCompletionSource? waiters;

    /// <summary>Ends at the first pulse from now on.</summary>
    public Task Next()
    {
        lock (gate)
            return (waiters ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public void Pulse()
    {
        TaskCompletionSource? waiting;
        lock (gate)
            (waiting, waiters) = (waiters, null);
        waiting?.SetResult();
    }
}
