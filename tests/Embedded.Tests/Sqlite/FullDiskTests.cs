using Azure;
using Azure.Messaging.ServiceBus;
using JustCallFx.Embedded.ServiceBus;
using JustCallFx.Embedded.Sqlite;
using JustCallFx.Embedded.Tables.Engine;
using Microsoft.Data.Sqlite;

namespace JustCallFx.Embedded.Tests.Sqlite;

/// <summary>A file that may have no more pages fails as one on a full disk does, with the same code. The crash harness limits a real process.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private GroupCommit writer = null!;

    public Task InitializeAsync()
    {
        writer = new GroupCommit(new SqliteFile(folder.File("test.db"), ["CREATE TABLE a (x)"]), TimeProvider.System);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await writer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_write_that_does_not_fit_fails_and_leaves_nothing()
    {
        await LimitAsync(pages: 3);

        var full = await Assert.ThrowsAsync<SqliteException>(() => InsertAsync(100_000));

        Assert.True(full.IsOutOfRoomOrTurn());
        Assert.Equal(0L, await CountAsync());
    }

    [Fact]
    public async Task Writes_that_fit_are_not_touched_by_one_that_does_not()
    {
        await LimitAsync(pages: 8);

        var fits = Enumerable.Range(0, 3).Select(_ => InsertAsync(100)).ToList();
        var full = InsertAsync(1_000_000);
        fits.Add(InsertAsync(100));

        await Assert.ThrowsAsync<SqliteException>(() => full);
        await Task.WhenAll(fits);
        Assert.Equal(4L, await CountAsync());
    }

    [Fact]
    public async Task When_there_is_space_again_writing_goes_on()
    {
        await LimitAsync(pages: 3);
        await Assert.ThrowsAsync<SqliteException>(() => InsertAsync(100_000));

        await LimitAsync(pages: 1_000_000);

        await InsertAsync(100_000);
        Assert.Equal(1L, await CountAsync());
    }

    [Fact]
    public void A_broker_on_a_full_disk_is_busy()
    {
        var told = BrokerWriter.Failed(new SqliteException("database or disk is full", 13));

        Assert.Equal((ServiceBusFailureReason.ServiceBusy, true), (told.Reason, told.IsTransient));
        Assert.Contains("disk is full", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_on_a_full_disk_are_busy_until_there_is_space()
    {
        await using var tables = new TableFile(folder.File("tables.db"), TimeProvider.System);
        await tables.WriteAsync((statements, _) => statements.Execute("PRAGMA max_page_count = 1"));

        var told = await Assert.ThrowsAsync<RequestFailedException>(() => tables.WriteAsync((statements, _) => CreateTables(statements)));

        Assert.Equal((503, "ServerBusy"), (told.Status, told.ErrorCode));
        Assert.Contains("disk is full", told.Message, StringComparison.Ordinal);
        await tables.WriteAsync((statements, _) => statements.Execute("PRAGMA max_page_count = 1000000"));
        Assert.Equal(1_000, await tables.WriteAsync((statements, _) => CreateTables(statements)));
    }

    private static int CreateTables(Statements statements) =>
        Enumerable.Range(0, 1_000).Count(number => TableNames.Create(statements, $"Table{number}"));

    // Below what the file has already, the limit is what it has.
    private Task<int> LimitAsync(int pages) => writer.RunAsync((statements, _) => statements.Execute($"PRAGMA max_page_count = {pages}"));

    private Task<int> InsertAsync(int bytes) =>
        writer.RunAsync((statements, _) => statements.Execute("INSERT INTO a VALUES ($1)", new byte[bytes]));

    private Task<long> CountAsync() => writer.RunAsync((statements, _) => (long)statements.Scalar("SELECT count(*) FROM a")!);
}
