using Azure;
using Azure.Data.Tables;
using JustCallFx.Embedded.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

/// <summary>What the embedded tables do beyond the contract: they keep the time that they are given, and offer no filter that scans.</summary>
public sealed class EmbeddedTablesTests : IAsyncLifetime
{
    private readonly TempFolder folder = new();
    private readonly SetClock clock = new();
    private EmbeddedTables tables = null!;
    private TableClient table = null!;

    public async Task InitializeAsync()
    {
        tables = EmbeddedTables.Open(folder.Path, clock);
        table = new TableClient(tables.ConnectionString, "Conversations");
        await table.CreateAsync();
    }

    public async Task DisposeAsync()
    {
        await tables.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_version_is_the_time_as_the_service_writes_it()
    {
        var answer = await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal("W/\"datetime'2026-03-12T14%3A35%3A00.0000000Z'\"", answer.Headers.ETag.ToString());
        Assert.Equal(clock.Now, (await GetAsync()).Timestamp);
    }

    [Fact]
    public async Task Versions_grow_though_the_clock_stands_still_or_goes_back()
    {
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var first = await GetAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r"));
        var second = await GetAsync();
        clock.Now -= TimeSpan.FromHours(1);
        await table.UpsertEntityAsync(new TableEntity("p", "r"));
        var third = await GetAsync();

        Assert.True(first.Timestamp < second.Timestamp && second.Timestamp < third.Timestamp);
        Assert.Equal(3, new[] { first.ETag, second.ETag, third.ETag }.Distinct().Count());
    }

    [Fact]
    public async Task The_time_follows_the_clock()
    {
        await table.AddEntityAsync(new TableEntity("p", "r"));
        clock.Now += TimeSpan.FromDays(1);
        await table.UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(clock.Now, (await GetAsync()).Timestamp);
    }

    [Fact]
    public async Task A_deleted_table_can_be_created_again_at_once_and_is_empty()
    {
        await table.AddEntityAsync(new TableEntity("p", "r"));

        await table.DeleteAsync();
        await table.CreateAsync();

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Theory]
    [InlineData("RowKey eq 'a' or RowKey eq 'b'", "'or'")]
    [InlineData("(RowKey eq 'a' or RowKey eq 'b')", "'or'")]
    [InlineData("not (RowKey eq 'a')", "'not'")]
    [InlineData("RowKey eq 'a' and not (RowKey eq 'b')", "'not'")]
    public async Task What_would_scan_is_not_offered(string filter, string word)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => FirstAsync(table.QueryAsync<TableEntity>(filter).AsPages()));

        Assert.Equal((501, "NotImplemented"), (refused.Status, refused.ErrorCode));
        Assert.Contains(word, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_integer_is_not_compared_with_a_long_one()
    {
        await table.AddEntityAsync(new TableEntity("p", "r") { ["Int"] = -5 });

        Assert.Empty((await table.QueryAsync<TableEntity>("Int eq -5L").AsPages().FirstAsync()).Values);
    }

    [Theory]
    [InlineData("junk")]
    [InlineData("1!YQ")]
    [InlineData("1!YQ 1!*")]
    public async Task A_token_that_was_not_given_here_is_refused(string token)
    {
        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => FirstAsync(table.QueryAsync<TableEntity>().AsPages(token)));

        Assert.Equal((400, "InvalidInput"), (refused.Status, refused.ErrorCode));
    }

    private async Task<TableEntity> GetAsync() => (await table.GetEntityAsync<TableEntity>("p", "r")).Value;

    private static async Task FirstAsync(IAsyncEnumerable<Page<TableEntity>> pages) => await pages.FirstAsync();
}
