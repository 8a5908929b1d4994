using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

public abstract class QueryContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    private const string Id = "5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f";

    [SkippableTheory]
    [InlineData(null, "p/a p/b p/c q/a q/b")]
    [InlineData("", "p/a p/b p/c q/a q/b")]
    [InlineData("PartitionKey eq 'p'", "p/a p/b p/c")]
    [InlineData("PartitionKey ne 'p'", "q/a q/b")]
    [InlineData("PartitionKey gt 'p'", "q/a q/b")]
    [InlineData("PartitionKey ge 'p' and PartitionKey lt 'q'", "p/a p/b p/c")]
    [InlineData("PartitionKey eq 'p' and RowKey eq 'b'", "p/b")]
    [InlineData("PartitionKey eq 'p' and RowKey ge 'b'", "p/b p/c")]
    [InlineData("PartitionKey eq 'p' and RowKey gt 'a' and RowKey le 'b'", "p/b")]
    [InlineData("(PartitionKey eq 'p') and (RowKey lt 'c')", "p/a p/b")]
    [InlineData("((PartitionKey eq 'p' and (RowKey ne 'b')))", "p/a p/c")]
    [InlineData("RowKey eq 'a'", "p/a q/a")]
    [InlineData("PartitionKey eq 'P'", "")]
    public async Task Key_conditions_find_rows_in_the_order_of_their_keys(string? filter, string found)
    {
        foreach (var (partition, row) in new[] { ("q", "b"), ("p", "c"), ("p", "a"), ("q", "a"), ("p", "b") })
            await Table.AddEntityAsync(Row(row, partition));

        Assert.Equal(found, await FindAsync(filter));
    }

    [SkippableTheory]
    [InlineData("Text eq 'it''s'")]
    [InlineData("Text gt 'it' and Text lt 'iu'")]
    [InlineData("Text ne ''")]
    [InlineData("Int eq -5")]
    [InlineData("Int lt 0")]
    [InlineData("Long eq 5000000000L")]
    [InlineData("Long ge 5000000000")]
    [InlineData("Double gt 0.4 and Double le 0.5")]
    [InlineData("Double lt 1")]
    [InlineData("Yes eq true and No ne true")]
    [InlineData("Id eq guid'" + Id + "'")]
    [InlineData("When ge datetime'2026-03-12T14:35:00Z' and When lt datetime'2026-03-12T14:35:01Z'")]
    [InlineData("When eq datetime'2026-03-12T16:35:00+02:00'")]
    [InlineData("Data eq X'00FF'")]
    [InlineData("Timestamp gt datetime'2020-01-01T00:00:00Z'")]
    public async Task A_condition_on_a_property_holds_for_the_value_that_is_there(string filter)
    {
        await AddFullAsync();

        Assert.Equal("p/full", await FindAsync(filter));
    }

    [SkippableTheory]
    [InlineData("Double le 5e-1")]
    [InlineData("When lt datetime'2026-03-12T14:35:00.0000001Z'")]
    public async Task A_condition_is_as_fine_as_the_value(string filter)
    {
        SkipWhereItDeviates();
        await AddFullAsync();

        Assert.Equal("p/full", await FindAsync(filter));
    }

    [SkippableTheory]
    [InlineData("Text eq 'its'")]
    [InlineData("Text eq 5")]
    [InlineData("Int ne -5")]
    [InlineData("Long eq 5")]
    [InlineData("Missing eq 1")]
    [InlineData("Missing ne 1")]
    [InlineData("Yes eq false")]
    [InlineData("Timestamp lt datetime'2020-01-01T00:00:00Z'")]
    [InlineData("Int eq -5 and Text eq 'x'")]
    public async Task A_condition_fails_for_another_value_another_type_or_a_missing_property(string filter)
    {
        await AddFullAsync();

        Assert.Equal("", await FindAsync(filter));
    }

    [SkippableTheory]
    [InlineData("RowKey eq")]
    [InlineData("RowKey is 'a'")]
    [InlineData("RowKey eq 'a' RowKey eq 'b'")]
    [InlineData("RowKey eq 'a' and")]
    [InlineData("(RowKey eq 'a'")]
    [InlineData("RowKey eq 'a')")]
    public async Task What_is_no_filter_is_refused(string filter)
    {
        var refused = await RefusedAsync(() => FindAsync(filter));

        AssertRefused(refused, 400, "InvalidInput");
    }

    [SkippableTheory]
    [InlineData("RowKey")]
    [InlineData("RowKey eq 'a")]
    [InlineData("RowKey eq a")]
    [InlineData("RowKey eq null")]
    [InlineData("RowKey eq 5")]
    [InlineData("'a' eq RowKey")]
    [InlineData("Id eq guid'1'")]
    [InlineData("When eq datetime'soon'")]
    [InlineData("Data eq X'0'")]
    [InlineData("Long eq 99999999999999999999L")]
    public async Task What_compares_with_no_value_is_refused(string filter)
    {
        SkipWhereItDeviates();
        var refused = await RefusedAsync(() => FindAsync(filter));

        AssertRefused(refused, 400, "InvalidInput");
    }

    [SkippableFact]
    public async Task Fifteen_comparisons_are_taken_and_sixteen_are_not()
    {
        SkipWhereItDeviates();
        var filter = string.Join(" and ", Enumerable.Repeat("A eq 1", 15));

        Assert.Equal("", await FindAsync(filter));
        AssertRefused(await RefusedAsync(() => FindAsync(filter + " and A eq 1")), 400, "InvalidInput");
    }

    [SkippableFact]
    public async Task A_query_reads_only_what_is_selected_but_filters_by_all()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var read = Assert.Single(await Table.QueryAsync<TableEntity>("B eq 2", select: ["A"]).ToListAsync());

        Assert.Equal(["A", "odata.etag"], read.Keys.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Keys_are_ordered_by_their_characters_not_by_a_language()
    {
        foreach (var key in new[] { "é", "a", "Z", "~", "10", "9" })
            await Table.AddEntityAsync(Row(key));

        Assert.Equal("p/10 p/9 p/Z p/a p/~ p/é", await FindAsync(null));
    }

    private async Task<string> FindAsync(string? filter)
    {
        var rows = await Table.QueryAsync<TableEntity>(filter).ToListAsync();
        return string.Join(' ', rows.Select(row => $"{row.PartitionKey}/{row.RowKey}"));
    }

    private Task<Response> AddFullAsync() => Table.AddEntityAsync(new TableEntity("p", "full")
    {
        ["Text"] = "it's",
        ["Int"] = -5,
        ["Long"] = 5_000_000_000L,
        ["Double"] = 0.5,
        ["Yes"] = true,
        ["No"] = false,
        ["Id"] = new Guid(Id),
        ["When"] = new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero),
        ["Data"] = new byte[] { 0, 255 },
    });
}
