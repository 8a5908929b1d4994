namespace JustCallFx.Embedded.Sqlite;

/// <summary>
/// The one writer of a database file. Writes that wait at the same time share a transaction, and so one sync to disk;
/// a write's task ends when its transaction is on disk. Work that nobody waits for, and writes that may be lost, are synced with the
/// next write that may not.
/// </summary>
/// <remarks>
/// A write is a function of the database and the time only: when one of a group throws, the group is rolled back and its
/// writes are run again one by one, so that only the faulty one fails. What it changes elsewhere, it changes after its task ended.
/// </remarks>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int LargestGroup = 512;

    private readonly Waiting<Write> waiting = new(LargestGroup);
    private readonly Statements statements;
    private readonly TimeProvider clock;
    private readonly BackgroundWork? background;
    private readonly Task loop;
    private bool syncs = true;

    /// <param name="file">The database; this opens a connection of its own to it.</param>
    /// <param name="clock">Read once per group.</param>
    /// <param name="background">Work that no caller waits for: a piece with every group and, while there is more, without one.</param>
    public GroupCommit(SqliteFile file, TimeProvider clock, BackgroundWork? background = null)
    {
        this.clock = clock;
        this.background = background;
        statements = new Statements(file.Connect());
        loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Runs <paramref name="write"/> in the next group; the task ends when it is on disk.</summary>
    /// <param name="write">The write.</param>
    /// <param name="mayBeLost">Whether a power cut, though not the end of the process, may undo it after its task ended.</param>
    /// <exception cref="ObjectDisposedException">The file was closed.</exception>
    public Task<T> RunAsync<T>(Func<Statements, DateTimeOffset, T> write, bool mayBeLost = false)
    {
        var pending = new Write<T>(write, mayBeLost);
        ObjectDisposedException.ThrowIf(!waiting.TryAdd(pending), this);
        return pending.Task;
    }

    /// <summary>Finishes what was handed in and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Close();
        await loop;
        statements.Dispose();
    }

    private void Loop()
    {
        try
        {
            CommitGroups();
        }
        catch (Exception fault)
        {
            // Only a fault of our own gets here; nobody is to wait for a writer that is gone.
            waiting.Close();
            for (var rest = new List<Write>(); waiting.Take(rest, mayBeEmpty: true);)
                rest.ForEach(write => write.Fail(fault));
            throw;
        }
    }

    private void CommitGroups()
    {
        var group = new List<Write>(LargestGroup);
        var more = background is not null;
        while (waiting.Take(group, mayBeEmpty: more))
            more = Commit(group, clock.GetUtcNow());
    }

    // A piece of the background work shares the group's transaction: with one of its own, every group would be synced twice.
    private bool Commit(List<Write> group, DateTimeOffset now)
    {
        var more = false;
        try
        {
            // Nobody waits for a piece alone: what a power cut takes away of it is done again.
            InTransaction(isSynced: group.Exists(write => !write.MayBeLost), () =>
            {
                group.ForEach(write => write.Run(statements, now));
                more = background is not null && background.RunPiece(statements, now);
            });
        }
        catch (Exception fault) when (group.Count == 1 && background is null)
        {
            group[0].Fail(fault);
            return false;
        }
        catch (Exception)
        {
            foreach (var write in group)
                CommitAlone(write, now);
            return background is not null && RunBackground(background, now);
        }

        foreach (var write in group)
            write.Succeed();
        background?.Committed();
        return more;
    }

    private void CommitAlone(Write write, DateTimeOffset now)
    {
        try
        {
            InTransaction(isSynced: !write.MayBeLost, () => write.Run(statements, now));
        }
        catch (Exception fault)
        {
            write.Fail(fault);
            return;
        }

        write.Succeed();
    }

    private bool RunBackground(BackgroundWork work, DateTimeOffset now)
    {
        var more = false;
        try
        {
            InTransaction(isSynced: false, () => more = work.RunPiece(statements, now));
        }
        catch (Exception fault)
        {
            // Tried again after the next write; what is broken here (a full disk) breaks that write too, and its caller is told.
            work.Failed(fault);
            return false;
        }

        work.Committed();
        return more;
    }

    private void InTransaction(bool isSynced, Action work)
    {
        if (isSynced != syncs)
        {
            statements.SyncCommits(isSynced);
            syncs = isSynced;
        }

        statements.Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            statements.Execute("COMMIT");
        }
        catch
        {
            // SQLite has rolled back by itself after some faults (a full disk); then this statement has nothing to do.
            if (statements.InTransaction)
                statements.Execute("ROLLBACK");
            throw;
        }
    }

    private abstract class Write(bool mayBeLost)
    {
        public bool MayBeLost => mayBeLost;

        public abstract void Run(Statements statements, DateTimeOffset now);

        public abstract void Succeed();

        public abstract void Fail(Exception fault);
    }

    private sealed class Write<T>(Func<Statements, DateTimeOffset, T> work, bool mayBeLost) : Write(mayBeLost)
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Task => done.Task;

        public override void Run(Statements statements, DateTimeOffset now) => result = work(statements, now);

        public override void Succeed() => done.TrySetResult(result!);

        public override void Fail(Exception fault) => done.TrySetException(fault);
    }
}
