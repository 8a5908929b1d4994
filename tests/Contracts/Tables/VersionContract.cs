using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

public abstract class VersionContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    [SkippableFact]
    public async Task Every_write_gives_another_version_and_a_time_that_is_not_before()
    {
        await Table.AddEntityAsync(Row("r"));
        var first = await GetAsync("r");
        await Table.UpsertEntityAsync(Row("r"));
        var second = await GetAsync("r");

        Assert.NotEqual(first.ETag, second.ETag);
        Assert.True(first.Timestamp <= second.Timestamp);
    }

    [SkippableFact]
    public async Task An_entity_that_was_deleted_and_added_again_has_another_version()
    {
        var first = (await Table.AddEntityAsync(Row("r"))).Headers.ETag;
        await Table.DeleteEntityAsync("p", "r");
        await Table.AddEntityAsync(Row("r"));

        var refused = await RefusedAsync(() => Table.UpdateEntityAsync(Row("r"), first!.Value));

        AssertRefused(refused, 412, "UpdateConditionNotSatisfied");
    }

    [SkippableTheory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_needs_the_version_that_is_there(TableUpdateMode mode)
    {
        await Table.AddEntityAsync(Row("r"));
        var read = await GetAsync("r");

        var updated = await Table.UpdateEntityAsync(read, read.ETag, mode);
        var refused = await RefusedAsync(() => Table.UpdateEntityAsync(read, read.ETag, mode));

        Assert.Equal(204, updated.Status);
        AssertRefused(refused, 412, "UpdateConditionNotSatisfied");
        Assert.Equal(updated.Headers.ETag, (await GetAsync("r")).ETag);
    }

    [SkippableFact]
    public async Task An_update_of_what_is_missing_is_refused_also_for_any_version()
    {
        var refused = await RefusedAsync(() => Table.UpdateEntityAsync(Row("r"), ETag.All));

        AssertRefused(refused, 404, "ResourceNotFound");
    }

    [SkippableFact]
    public async Task An_update_without_a_version_is_refused_before_it_is_sent()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Table.UpdateEntityAsync(Row("r"), default));

        Assert.Equal("ifMatch", refused.ParamName);
    }

    [SkippableFact]
    public async Task A_version_that_is_none_is_refused()
    {
        await Table.AddEntityAsync(Row("r"));

        var refused = await RefusedAsync(() => Table.UpdateEntityAsync(Row("r"), new ETag("5")));

        AssertRefused(refused, 400, "InvalidInput");
    }

    [SkippableFact]
    public async Task A_deletion_with_another_version_is_refused()
    {
        var old = (await Table.AddEntityAsync(Row("r"))).Headers.ETag!.Value;
        var current = (await Table.UpsertEntityAsync(Row("r"))).Headers.ETag!.Value;

        AssertRefused(await RefusedAsync(() => Table.DeleteEntityAsync("p", "r", old)), 412, "UpdateConditionNotSatisfied");
        Assert.Equal(204, (await Table.DeleteEntityAsync("p", "r", current)).Status);
    }

    [SkippableFact]
    public async Task Many_callers_count_up_without_losing_one()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Count"] = 0 });

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(CountUpAsync)));

        Assert.Equal(10, (await GetAsync("r"))["Count"]);
    }

    private async Task CountUpAsync()
    {
        while (true)
        {
            var read = await GetAsync("r");
            read["Count"] = read.GetInt32("Count") + 1;
            try
            {
                await Table.UpdateEntityAsync(read, read.ETag);
                return;
            }
            catch (RequestFailedException refused) when (refused.Status == 412)
            {
            }
        }
    }
}
