using System.Collections.Concurrent;

namespace JustCallFx.Core.Limits;

/// <summary>
/// Where the calls of one account pass in this instance. Changes that come while one is being written are written together next, so
/// that the row is taken in blocks as large as the demand, and no instance holds back what another could use.
/// </summary>
internal sealed class Turnstile(string account, LimitStore store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<UseChange> waiting = new();
    private readonly SemaphoreSlim writer = new(1, 1);

    /// <summary>The times given to those who have to wait.</summary>
    public Turns Turns { get; } = new();

    /// <summary>Changes the account's use, together with whoever else waits to.</summary>
    public async Task<T> ChangeAsync<T>(Func<AccountUse, T> change, CancellationToken cancellationToken)
    {
        var mine = new UseChange<T>(change);
        await using var givingUp = cancellationToken.Register(() => mine.GiveUp(cancellationToken));
        waiting.Enqueue(mine);
        await writer.WaitAsync(cancellationToken);
        try
        {
            await WriteAsync([.. TakeWaiting()]);
        }
        finally
        {
            writer.Release();
        }

        return await mine.Ending;
    }

    /// <inheritdoc />
    public void Dispose() => writer.Dispose();

    private IEnumerable<UseChange> TakeWaiting()
    {
        while (waiting.TryDequeue(out var change))
        {
            if (!change.IsGivenUp)
                yield return change;
        }
    }

    // Not by the caller's token: the others in the block have nothing to do with that one's patience.
    private async Task WriteAsync(IReadOnlyCollection<UseChange> block)
    {
        if (block.Count == 0)
            return;
        try
        {
            using var patience = new CancellationTokenSource(LongestWrite, clock);
            await store.ChangeAsync(account, use => MakeAll(block, use), patience.Token);
            foreach (var change in block)
                change.Succeed();
        }
        catch (Exception fault)
        {
            foreach (var change in block)
                change.Fail(fault is OperationCanceledException ? new TimeoutException($"table {LimitStore.TableName} did not answer in time", fault) : fault);
        }
    }

    private static void MakeAll(IEnumerable<UseChange> block, AccountUse use)
    {
        foreach (var change in block)
            change.Make(use);
    }
}
