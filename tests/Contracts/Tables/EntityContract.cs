using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

public abstract class EntityContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    [SkippableFact]
    public async Task An_added_entity_is_read_with_its_keys_version_and_time()
    {
        var added = await Table.AddEntityAsync(new TableEntity("p", "r") { ["Body"] = "hello" });

        var read = await Table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((204, 200), (added.Status, read.GetRawResponse().Status));
        Assert.Equal(("p", "r", "hello"), (read.Value.PartitionKey, read.Value.RowKey, read.Value.GetString("Body")));
        Assert.NotNull(read.Value.Timestamp);
        Assert.Equal(added.Headers.ETag, read.Value.ETag);
        Assert.Equal(added.Headers.ETag, read.GetRawResponse().Headers.ETag);
    }

    [SkippableFact]
    public async Task Adding_what_exists_is_a_conflict_and_changes_nothing()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Body"] = "first" });

        var refused = await RefusedAsync(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["Body"] = "second" }));

        AssertRefused(refused, 409, "EntityAlreadyExists");
        Assert.Equal("first", (await GetAsync("r"))["Body"]);
    }

    [SkippableFact]
    public async Task Keys_differ_by_case_and_may_be_empty()
    {
        await Table.AddEntityAsync(Row("Key"));
        await Table.AddEntityAsync(Row("key"));
        await Table.AddEntityAsync(Row("", ""));

        Assert.Equal(["", "Key", "key"], (await Table.QueryAsync<TableEntity>().ToListAsync()).Select(row => row.RowKey));
    }

    [SkippableFact]
    public async Task Reading_what_is_missing_is_refused_or_has_no_value()
    {
        var refused = await RefusedAsync(() => Table.GetEntityAsync<TableEntity>("p", "missing"));
        var absent = await Table.GetEntityIfExistsAsync<TableEntity>("p", "missing");

        AssertRefused(refused, 404, "ResourceNotFound");
        Assert.False(absent.HasValue);
        Assert.Equal(404, absent.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => absent.Value);
    }

    [SkippableFact]
    public async Task Reading_from_a_missing_table_has_no_value_either()
    {
        var absent = await Service.GetTableClient(Floor.NewTableName()).GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.False(absent.HasValue);
    }

    [SkippableFact]
    public async Task Only_what_is_selected_is_read()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2, ["C"] = 3 });

        var read = (await Table.GetEntityAsync<TableEntity>("p", "r", ["A, RowKey", "C"])).Value;

        Assert.Equal(["A", "C", "RowKey", "odata.etag"], read.Keys.Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task Replacing_drops_what_is_not_given()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, ETag.All, TableUpdateMode.Replace);

        var read = await GetAsync("r");
        Assert.False(read.ContainsKey("A"));
        Assert.Equal(3, read["B"]);
    }

    [SkippableFact]
    public async Task Merging_keeps_what_is_not_given_or_given_as_null()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2, ["C"] = 3 });

        await Table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = null, ["C"] = 4L, ["D"] = 5 }, ETag.All);

        var read = await GetAsync("r");
        Assert.Equal((1, 2, 4L, 5), (read["A"], read["B"], read["C"], read["D"]));
    }

    [SkippableFact]
    public async Task A_property_that_is_null_is_not_kept()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = null });

        Assert.False((await GetAsync("r")).ContainsKey("A"));
    }

    [SkippableTheory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task An_upsert_adds_and_then_updates(TableUpdateMode mode, bool keepsOthers)
    {
        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, mode);
        var answer = await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, mode);

        var read = await GetAsync("r");
        Assert.Equal(keepsOthers, read.ContainsKey("A"));
        Assert.Equal(2, read["B"]);
        Assert.Equal(answer.Headers.ETag, read.ETag);
    }

    [SkippableFact]
    public async Task A_deleted_entity_is_gone_and_deleting_it_again_answers_404()
    {
        await Table.AddEntityAsync(Row("r"));

        var first = await Table.DeleteEntityAsync("p", "r");
        var second = await Table.DeleteEntityAsync(Row("r"));
        var noTable = await Service.GetTableClient(Floor.NewTableName()).DeleteEntityAsync("p", "r");

        Assert.Equal((204, 404, 404), (first.Status, second.Status, noTable.Status));
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [SkippableFact]
    public async Task What_is_null_is_refused_before_it_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync<TableEntity>(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.AddEntityAsync(new TableEntity { RowKey = "r" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.UpsertEntityAsync(new TableEntity { PartitionKey = "p" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.GetEntityAsync<TableEntity>(null, "r"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.DeleteEntityAsync("p", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.DeleteEntityAsync(null as ITableEntity));
    }

    [SkippableFact]
    public async Task Many_callers_add_one_entity_and_one_of_them_wins()
    {
        var adding = Enumerable.Range(0, 50).Select(i => Task.Run(() => Table.AddEntityAsync(new TableEntity("p", "r") { ["I"] = i })));

        var answers = await Task.WhenAll(adding.Select(task => task.ContinueWith(ended => ended.IsCompletedSuccessfully, TaskScheduler.Default)));

        Assert.Single(answers, won => won);
    }
}
