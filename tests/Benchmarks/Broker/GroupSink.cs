using System.Threading.Channels;

namespace JustCallFx.Benchmarks.Broker;

/// <summary>The least that a group commit can be: one thread writes what waits, syncs once, and answers.</summary>
internal abstract class GroupSink : IDurableSink
{
    private const int LargestGroup = 512;

    private readonly Channel<TaskCompletionSource> waiting = Channel.CreateUnbounded<TaskCompletionSource>(new() { SingleReader = true });
    private readonly Task loop;

    protected GroupSink() => loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public Task WriteAsync()
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        ObjectDisposedException.ThrowIf(!waiting.Writer.TryWrite(written), this);
        return written.Task;
    }

    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        Close();
    }

    /// <summary>Writes so many messages and syncs them.</summary>
    protected abstract void Commit(int messages);

    protected abstract void Close();

    private void Loop()
    {
        var group = new List<TaskCompletionSource>(LargestGroup);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < LargestGroup && waiting.Reader.TryRead(out var write))
                group.Add(write);
            Commit(group.Count);
            foreach (var write in group)
                write.SetResult();
        }
    }
}
