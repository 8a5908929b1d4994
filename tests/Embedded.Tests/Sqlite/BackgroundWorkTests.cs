using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tests.Sqlite;

public sealed class BackgroundWorkTests : IDisposable
{
    private const long Normal = 1;
    private const long Full = 2;

    private readonly TempFolder folder = new();
    private readonly SqliteFile file;

    public BackgroundWorkTests() => file = new(folder.File("test.db"), ["CREATE TABLE items (id INTEGER PRIMARY KEY)"]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Work_goes_on_without_writes_until_nothing_is_left()
    {
        var work = new Countdown(pieces: 5);
        await using var writer = new GroupCommit(file, TimeProvider.System, work);

        await work.Done;

        Assert.Equal(5, work.CommittedPieces);
    }

    [Fact]
    public async Task A_fault_in_the_background_is_told_and_leaves_writes_alone()
    {
        var work = new Countdown(pieces: 0);
        await using var writer = new GroupCommit(file, TimeProvider.System, work);

        var written = await writer.RunAsync((statements, _) => statements.Execute("INSERT INTO items VALUES (1)"));

        Assert.Equal(1, written);
        Assert.IsType<InvalidDataException>(await work.Fault);
    }

    [Fact]
    public async Task Only_what_somebody_waits_for_waits_for_the_disk()
    {
        var work = new Countdown(pieces: 1);
        await using var writer = new GroupCommit(file, TimeProvider.System, work);
        await work.Done;

        var withAWriter = await writer.RunAsync((statements, _) => Synchronous(statements, "PRAGMA  synchronous"));

        Assert.Equal((Normal, Full), (work.Synchronous, withAWriter));
    }

    // Each way of writing it is prepared for itself; what is prepared keeps its answer.
    private static long Synchronous(Statements statements, string pragma) => (long)statements.Scalar(pragma)!;

    private sealed class Countdown(int pieces) : BackgroundWork
    {
        private readonly TaskCompletionSource done = new();
        private readonly TaskCompletionSource<Exception> fault = new();
        private int left = pieces;

        public long? Synchronous { get; private set; }

        public int CommittedPieces { get; private set; }

        public Task Done => done.Task;

        public Task<Exception> Fault => fault.Task;

        public override bool RunPiece(Statements statements, DateTimeOffset now)
        {
            if (left == 0)
                throw new InvalidDataException("nothing left");
            Synchronous ??= BackgroundWorkTests.Synchronous(statements, "PRAGMA synchronous");
            statements.Execute("INSERT INTO items VALUES ($1)", left);
            return --left > 0;
        }

        public override void Committed()
        {
            CommittedPieces++;
            if (left == 0)
                done.TrySetResult();
        }

        public override void Failed(Exception fault) => this.fault.TrySetResult(fault);
    }
}
