using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

public abstract class PagingContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    [SkippableTheory]
    [InlineData(null)]
    [InlineData("PartitionKey eq 'p'")]
    [InlineData("PartitionKey ge 'p' and RowKey lt '9'")]
    [InlineData("Even eq false")]
    public async Task Pages_follow_each_other_without_gap_or_repetition(string? filter)
    {
        await FillAsync();

        var pages = await Table.QueryAsync<TableEntity>(filter, maxPerPage: 3).ToPagesAsync();

        var rows = pages.SelectMany(page => page.Values).Select(row => row.PartitionKey + row.RowKey).ToList();
        var whole = (await Table.QueryAsync<TableEntity>(filter).ToListAsync()).Select(row => row.PartitionKey + row.RowKey);
        Assert.Equal(whole, rows);
        Assert.All(pages.SkipLast(1), page => Assert.Equal(3, page.Values.Count));
        Assert.All(pages.SkipLast(1), page => Assert.NotNull(page.ContinuationToken));
        Assert.Null(pages[^1].ContinuationToken);
    }

    [SkippableFact]
    public async Task A_token_continues_where_its_page_ended_also_in_another_query()
    {
        await FillAsync();
        var first = (await Table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage: 4).ToPagesAsync())[0];

        var rest = await Table.QueryAsync<TableEntity>("PartitionKey eq 'p'").ToPagesAsync(first.ContinuationToken, size: 2);

        Assert.Equal(["4", "5"], rest[0].Values.Select(row => row.RowKey));
        Assert.Equal(3, rest.Count);
    }

    [SkippableFact]
    public async Task A_token_continues_though_its_row_was_deleted_and_sees_what_came_after()
    {
        await FillAsync();
        var first = (await Table.QueryAsync<TableEntity>("PartitionKey eq 'p'", maxPerPage: 2).ToPagesAsync())[0];
        await Table.DeleteEntityAsync("p", "2");
        await Table.AddEntityAsync(Row("25"));

        var rest = await Table.QueryAsync<TableEntity>("PartitionKey eq 'p'").ToPagesAsync(first.ContinuationToken);

        Assert.Equal(["25", "3", "4", "5", "6", "7", "8", "9"], rest[0].Values.Select(row => row.RowKey));
    }

    [SkippableFact]
    public async Task Keys_with_spaces_and_empty_ones_survive_in_a_token()
    {
        string[] keys = ["", "a b", "é c  d"];
        foreach (var key in keys)
            await Table.AddEntityAsync(Row(key, key));

        var pages = await Table.QueryAsync<TableEntity>(maxPerPage: 1).ToPagesAsync();

        Assert.Equal(keys, pages.Select(page => Assert.Single(page.Values).RowKey));
    }

    [SkippableFact]
    public async Task A_page_holds_a_thousand_entities_when_nothing_else_is_asked()
    {
        for (var i = 0; i < 1001; i += 91)
            await Table.SubmitTransactionAsync(
                Enumerable.Range(i, 91).Select(n => new TableTransactionAction(TableTransactionActionType.Add, Row($"{n:0000}"))));

        var pages = await Table.QueryAsync<TableEntity>().ToPagesAsync();

        Assert.Equal([1000, 1], pages.Select(page => page.Values.Count));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task A_page_size_that_the_service_does_not_take_is_refused(int size)
    {
        SkipWhereItDeviates();
        var refused = await RefusedAsync(() => Table.QueryAsync<TableEntity>(maxPerPage: size).ToListAsync());

        AssertRefused(refused, 400, "InvalidInput");
    }

    [SkippableFact]
    public async Task Nothing_found_is_one_empty_page()
    {
        var page = Assert.Single(await Table.QueryAsync<TableEntity>("PartitionKey eq 'none'").ToPagesAsync());

        Assert.Empty(page.Values);
        Assert.Equal(200, page.GetRawResponse().Status);
    }

    [SkippableFact]
    public async Task Reading_stops_when_it_is_cancelled_between_pages()
    {
        await FillAsync();
        using var stop = new CancellationTokenSource();
        var read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Table.QueryAsync<TableEntity>(maxPerPage: 2).WithCancellation(stop.Token))
            {
                read++;
                await stop.CancelAsync();
            }
        });

        Assert.Equal(2, read);
    }

    private async Task FillAsync()
    {
        foreach (var partition in new[] { "p", "q" })
            await Table.SubmitTransactionAsync(Enumerable.Range(0, 10).Select(i => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(partition, $"{i}") { ["Even"] = i % 2 == 0 })));
    }
}
