using JustCallFx.Embedded.Sqlite;

namespace JustCallFx.Embedded.Tests.Sqlite;

public sealed class GroupCommitTests : IAsyncLifetime
{
    private const long Normal = 1;
    private const long Full = 2;

    private readonly TempFolder folder = new();
    private SqliteFile file = null!;
    private GroupCommit writer = null!;

    public Task InitializeAsync()
    {
        file = Open();
        writer = new GroupCommit(file, TimeProvider.System);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await writer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_write_whose_task_ended_is_seen_by_another_connection()
    {
        await AddAsync(1);

        using var other = new Statements(Open().Connect());
        Assert.Equal(1L, other.Scalar("SELECT COUNT(*) FROM items"));
    }

    [Fact]
    public async Task One_faulty_write_fails_alone()
    {
        var held = await HoldWriterAsync();
        var before = AddAsync(1);
        var faulty = writer.RunAsync<int>((statements, _) =>
        {
            statements.Execute("INSERT INTO items VALUES ($1)", 2);
            throw new InvalidDataException("faulty");
        });
        var after = AddAsync(3);
        held.SetResult();

        await Assert.ThrowsAsync<InvalidDataException>(() => faulty);
        await Task.WhenAll(before, after);
        Assert.Equal([1, 3], Items());
    }

    [Fact]
    public async Task A_write_that_breaks_a_constraint_fails_alone()
    {
        var held = await HoldWriterAsync();
        var writes = new[] { AddAsync(1), AddAsync(1), AddAsync(2) };
        held.SetResult();

        var failed = await Task.WhenAll(writes.Select(write => write.ContinueWith(ended => ended.IsFaulted, TaskScheduler.Default)));

        Assert.Equal([false, true, false], failed);
        Assert.Equal([1, 2], Items());
    }

    [Fact]
    public async Task Writes_that_wait_together_share_the_time_and_the_transaction()
    {
        var held = await HoldWriterAsync();
        var seen = Enumerable.Range(0, 10).Select(i => writer.RunAsync((statements, now) =>
        {
            statements.Execute("INSERT INTO items VALUES ($1)", i);
            return (now, Committed: CountFromOutside());
        })).ToArray();
        held.SetResult();

        var results = await Task.WhenAll(seen);

        Assert.Single(results.Distinct());
        Assert.Equal(0, results[0].Committed);
        Assert.Equal(10, CountFromOutside());
    }

    [Fact]
    public async Task A_write_that_may_be_lost_waits_for_the_disk_only_with_one_that_may_not()
    {
        var alone = await writer.RunAsync((statements, _) => Synchronous(statements, "PRAGMA synchronous"), mayBeLost: true);
        var held = await HoldWriterAsync();
        var together = writer.RunAsync((statements, _) => Synchronous(statements, "PRAGMA  synchronous"), mayBeLost: true);
        var company = AddAsync(1);
        held.SetResult();

        await company;

        Assert.Equal((Normal, Full), (alone, await together));
    }

    [Fact]
    public async Task Many_writers_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
                await AddAsync((w * 1000) + i);
        })));

        Assert.Equal(400, CountFromOutside());
    }

    [Fact]
    public async Task Closing_finishes_what_was_handed_in_and_takes_no_more()
    {
        var held = await HoldWriterAsync();
        var last = AddAsync(1);
        var closing = writer.DisposeAsync().AsTask();
        held.SetResult();
        await closing;

        Assert.Equal(1, await last);
        Assert.Throws<ObjectDisposedException>(() => AddAsync(2).IsCompleted);
    }

    private SqliteFile Open() => new(folder.File("test.db"), ["CREATE TABLE items (id INTEGER PRIMARY KEY)"]);

    private Task<int> AddAsync(int id) => writer.RunAsync((statements, _) => statements.Execute("INSERT INTO items VALUES ($1)", id));

    /// <summary>Holds the writer, so that what is handed in meanwhile makes one group.</summary>
    private async Task<TaskCompletionSource> HoldWriterAsync()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource();
        _ = writer.RunAsync((_, _) =>
        {
            entered.SetResult();
            release.Task.GetAwaiter().GetResult();
            return 0;
        });
        await entered.Task;
        return release;
    }

    // Each way of writing it is prepared for itself; what is prepared keeps its answer.
    private static long Synchronous(Statements statements, string pragma) => (long)statements.Scalar(pragma)!;

    private long CountFromOutside()
    {
        using var other = new Statements(file.Connect());
        return (long)other.Scalar("SELECT COUNT(*) FROM items")!;
    }

    private List<int> Items()
    {
        using var other = new Statements(file.Connect());
        using var rows = other.Query("SELECT id FROM items ORDER BY id");
        var ids = new List<int>();
        while (rows.Read())
            ids.Add(rows.Int32(0));
        return ids;
    }
}
