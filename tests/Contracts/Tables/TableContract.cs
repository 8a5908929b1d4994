using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace JustCallFx.Contracts.Tables;

public abstract class TableContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    [SkippableFact]
    public async Task A_table_is_created_once()
    {
        var refused = await RefusedAsync(() => Table.CreateAsync());

        AssertRefused(refused, 409, "TableAlreadyExists");
        Assert.True(refused.ErrorCode == TableErrorCode.TableAlreadyExists);
        Assert.Equal(409, refused.GetRawResponse()!.Status);
    }

    [SkippableFact]
    public async Task Creating_what_may_exist_tells_by_its_status()
    {
        var name = Floor.NewTableName();

        var fresh = await Service.CreateTableIfNotExistsAsync(name);
        var known = await Service.CreateTableIfNotExistsAsync(name);

        Assert.Equal((204, 409), (fresh.GetRawResponse().Status, known.GetRawResponse().Status));
        Assert.Equal(name, known.Value.Name);
    }

    [SkippableFact]
    public async Task The_case_of_a_name_does_not_count()
    {
        SkipWhereItDeviates();
        await Table.AddEntityAsync(Row("r"));

        var found = await Service.GetTableClient(Table.Name.ToUpperInvariant()).GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(found.HasValue);
    }

    [SkippableTheory]
    [InlineData("ab", "OutOfRangeInput")]
    [InlineData("1st", "InvalidResourceName")]
    [InlineData("with-dash", "InvalidResourceName")]
    [InlineData("tables", "InvalidResourceName")]
    [InlineData("name\n", "InvalidResourceName")]
    public async Task A_name_that_the_service_does_not_take_is_refused(string name, string code)
    {
        var refused = await RefusedAsync(() => Service.CreateTableIfNotExistsAsync(name));

        AssertRefused(refused, 400, code);
    }

    [SkippableFact]
    public async Task A_name_of_64_letters_is_refused_and_one_of_63_is_not()
    {
        var longest = Floor.NewTableName().PadRight(63, 'a');

        var refused = await RefusedAsync(() => Service.CreateTableIfNotExistsAsync(longest + "a"));
        var created = await Service.CreateTableIfNotExistsAsync(longest);
        await Service.DeleteTableAsync(longest);

        AssertRefused(refused, 400, "OutOfRangeInput");
        Assert.Equal(204, created.GetRawResponse().Status);
    }

    [SkippableFact]
    public async Task A_deleted_table_takes_its_entities_along()
    {
        await Table.AddEntityAsync(Row("r"));

        var deleted = await Table.DeleteAsync();

        Assert.Equal(204, deleted.Status);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [SkippableFact]
    public async Task Deleting_a_table_leaves_the_others_alone()
    {
        await Table.AddEntityAsync(Row("r"));
        var other = Floor.NewTableName();
        await Service.CreateTableIfNotExistsAsync(other);

        await Service.DeleteTableAsync(other);

        Assert.Equal("r", (await GetAsync("r")).RowKey);
    }

    [SkippableFact]
    public async Task Deleting_a_table_that_is_not_there_answers_404()
    {
        var answer = await Service.DeleteTableAsync(Floor.NewTableName());

        Assert.Equal(404, answer.Status);
    }

    [SkippableFact]
    public async Task Every_request_to_a_missing_table_is_refused()
    {
        var missing = Service.GetTableClient(Floor.NewTableName());

        AssertRefused(await RefusedAsync(() => missing.AddEntityAsync(Row("r"))), 404, "TableNotFound");
        AssertRefused(await RefusedAsync(() => missing.UpsertEntityAsync(Row("r"))), 404, "TableNotFound");
        AssertRefused(await RefusedAsync(() => missing.GetEntityAsync<TableEntity>("p", "r")), 404, "TableNotFound");
        AssertRefused(await RefusedAsync(async () => await missing.QueryAsync<TableEntity>().ToListAsync()), 404, "TableNotFound");
    }

    [SkippableFact]
    public async Task A_cancelled_request_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.AddEntityAsync(Row("r"), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Table.GetEntityAsync<TableEntity>("p", "r", null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Table.QueryAsync<TableEntity>(cancellationToken: cancelled).ToListAsync());

        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, CancellationToken.None)).HasValue);
    }
}
