using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class TableTests : OpenTables
{
    [Fact]
    public async Task A_table_is_created_once()
    {
        var refused = await RefusedAsync(() => Table.CreateAsync());

        AssertRefused(refused, 409, "TableAlreadyExists");
        Assert.True(refused.ErrorCode == TableErrorCode.TableAlreadyExists);
        Assert.Equal(409, refused.GetRawResponse()!.Status);
    }

    [Fact]
    public async Task Creating_what_may_exist_tells_by_its_status()
    {
        var fresh = await Service.CreateTableIfNotExistsAsync("Fresh");
        var known = await Service.CreateTableIfNotExistsAsync("Fresh");

        Assert.Equal((204, 409), (fresh.GetRawResponse().Status, known.GetRawResponse().Status));
        Assert.Equal("Fresh", known.Value.Name);
    }

    [Fact]
    public async Task The_case_of_a_name_does_not_count()
    {
        await Table.AddEntityAsync(Row("r"));

        var found = await Service.GetTableClient("CONVERSATIONS").GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(found.HasValue);
    }

    [Theory]
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

    [Fact]
    public async Task A_name_of_64_letters_is_refused_and_one_of_63_is_not()
    {
        var refused = await RefusedAsync(() => Service.CreateTableIfNotExistsAsync(new string('a', 64)));
        var created = await Service.CreateTableIfNotExistsAsync(new string('a', 63));

        AssertRefused(refused, 400, "OutOfRangeInput");
        Assert.Equal(204, created.GetRawResponse().Status);
    }

    [Fact]
    public async Task A_deleted_table_takes_its_entities_along()
    {
        await Table.AddEntityAsync(Row("r"));

        var deleted = await Table.DeleteAsync();
        await Table.CreateAsync();

        Assert.Equal(204, deleted.Status);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task Deleting_a_table_leaves_the_others_alone()
    {
        await Table.AddEntityAsync(Row("r"));
        await Service.CreateTableIfNotExistsAsync("Other");

        await Service.DeleteTableAsync("Other");

        Assert.Equal("r", (await GetAsync("r")).RowKey);
    }

    [Fact]
    public async Task Deleting_a_table_that_is_not_there_answers_404()
    {
        var answer = await Service.DeleteTableAsync("Missing");

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task Every_request_to_a_missing_table_is_refused()
    {
        var missing = Service.GetTableClient("Missing");

        AssertRefused(await RefusedAsync(() => missing.AddEntityAsync(Row("r"))), 404, "TableNotFound");
        AssertRefused(await RefusedAsync(() => missing.UpsertEntityAsync(Row("r"))), 404, "TableNotFound");
        AssertRefused(await RefusedAsync(() => missing.GetEntityAsync<TableEntity>("p", "r")), 404, "TableNotFound");
        AssertRefused(await RefusedAsync(async () => await missing.QueryAsync<TableEntity>().ToListAsync()), 404, "TableNotFound");
    }

    [Fact]
    public async Task A_cancelled_request_does_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<OperationCanceledException>(() => Table.AddEntityAsync(Row("r"), cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(() => Table.GetEntityAsync<TableEntity>("p", "r", null, cancelled));
        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await Table.QueryAsync<TableEntity>(cancellationToken: cancelled).ToListAsync());

        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, CancellationToken.None)).HasValue);
    }
}
