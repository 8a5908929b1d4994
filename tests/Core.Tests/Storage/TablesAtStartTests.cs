using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using JustCallFx.Core.Storage;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Storage;

public sealed class TablesAtStartTests
{
    private readonly RecordingLogger<TablesAtStart> logger = new();

    [Fact]
    public async Task Missing_tables_are_created_and_those_that_exist_keep_their_rows()
    {
        await using var tables = new TablesFloor();
        var old = await tables.TableAsync("Old");
        await old.AddEntityAsync(new TableEntity("p", "r"));

        await new TablesAtStart(tables.Client, [new("Old"), new("New")], logger).StartAsync(default);

        Assert.Single(await tables.RowsAsync("Old"));
        Assert.Empty(await tables.RowsAsync("New"));
        Assert.Empty(logger.Entries);
    }

    public static TheoryData<Exception> Faults =>
        [new RequestFailedException(503, "busy"), new AggregateException("Retry failed after 4 tries"), new InvalidOperationException("no identity")];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Tables_that_cannot_be_reached_are_told_and_the_app_starts_all_the_same(Exception fault)
    {
        await new TablesAtStart(new Unreachable(fault), [new("One"), new("Two")], logger).StartAsync(default);

        Assert.Equal(2, logger.Entries.Count);
        Assert.All(logger.Entries, entry => Assert.Equal(LogLevel.Error, entry.Level));
        Assert.Contains("Table Two could not be created", logger.Entries[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_is_called_off_ends_as_such()
    {
        using var calledOff = new CancellationTokenSource();
        await calledOff.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(
            () => new TablesAtStart(new Unreachable(new OperationCanceledException()), [new("One")], logger).StartAsync(calledOff.Token));
    }

    private sealed class Unreachable(Exception fault) : TableServiceClient
    {
        public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken) =>
            Task.FromException<Response<TableItem>>(fault);
    }
}
