using Azure;
using Azure.Data.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace JustCallFx.Contracts.Tables;

public abstract class TransactionContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    [SkippableFact]
    public async Task All_kinds_of_actions_take_effect_together()
    {
        foreach (var name in new[] { "merge", "replace", "delete", "upmerge" })
            await Table.AddEntityAsync(new TableEntity("p", name) { ["Old"] = 1 });

        var answer = await Table.SubmitTransactionAsync(
        [
            new(Add, New("add")), new(UpdateMerge, New("merge"), ETag.All), new(UpdateReplace, New("replace"), ETag.All),
            new(Delete, Row("delete")), new(UpsertMerge, New("upmerge")), new(UpsertReplace, New("upreplace")),
        ]);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.All(answer.Value, part => Assert.Equal(204, part.Status));
        var rows = await Table.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(["add", "merge", "replace", "upmerge", "upreplace"], rows.Select(row => row.RowKey));
        Assert.Equal(["merge", "upmerge"], rows.Where(row => row.ContainsKey("Old")).Select(row => row.RowKey));
        Assert.All(rows, row => Assert.Equal(2, row["New"]));
    }

    [SkippableFact]
    public async Task Each_answer_has_the_version_of_its_entity()
    {
        await Table.AddEntityAsync(Row("gone"));

        var answer = await Table.SubmitTransactionAsync([new(Add, Row("a")), new(Delete, Row("gone")), new(Add, Row("b"))]);

        Assert.Equal((await GetAsync("a")).ETag, answer.Value[0].Headers.ETag);
        Assert.Null(answer.Value[1].Headers.ETag);
        Assert.Equal((await GetAsync("b")).ETag, answer.Value[2].Headers.ETag);
    }

    [SkippableFact]
    public async Task One_conflict_undoes_everything_and_is_named()
    {
        await Table.AddEntityAsync(Row("taken"));

        var refused = await FailsAsync(new(Add, Row("a")), new(UpsertMerge, Row("b")), new(Add, Row("taken")));

        AssertRefused(refused, 409, "EntityAlreadyExists");
        Assert.Equal(2, refused.FailedTransactionActionIndex);
        Assert.Single(await Table.QueryAsync<TableEntity>().ToListAsync());
    }

    [SkippableFact]
    public async Task A_version_that_is_not_there_any_more_refuses_the_transaction()
    {
        var old = (await Table.AddEntityAsync(Row("state"))).Headers.ETag!.Value;
        await Table.UpsertEntityAsync(Row("state"));

        var refused = await FailsAsync(new(Add, Row("a")), new(UpdateReplace, Row("state"), old));

        AssertRefused(refused, 412, "UpdateConditionNotSatisfied");
        Assert.Equal(1, refused.FailedTransactionActionIndex);
        Assert.False((await Table.GetEntityIfExistsAsync<TableEntity>("p", "a")).HasValue);
    }

    [SkippableTheory]
    [InlineData(Delete)]
    [InlineData(UpdateMerge)]
    [InlineData(UpdateReplace)]
    public async Task What_must_exist_and_does_not_refuses_the_transaction(TableTransactionActionType type)
    {
        var refused = await FailsAsync(new TableTransactionAction(type, Row("missing"), ETag.All));

        AssertRefused(refused, 404, "ResourceNotFound");
        Assert.Equal(0, refused.FailedTransactionActionIndex);
    }

    [SkippableFact]
    public async Task An_update_without_a_version_also_adds()
    {
        await Table.SubmitTransactionAsync([new(UpdateMerge, Row("a")), new(UpdateReplace, Row("b"))]);

        Assert.Equal(2, (await Table.QueryAsync<TableEntity>().ToListAsync()).Count);
    }

    [SkippableFact]
    public async Task A_hundred_actions_fit_and_one_more_does_not()
    {
        var actions = Enumerable.Range(0, 101).Select(i => new TableTransactionAction(Add, Row($"{i:000}"))).ToArray();

        var refused = await FailsAsync(actions);
        var taken = await Table.SubmitTransactionAsync(actions.Take(100));

        AssertRefused(refused, 400, "InvalidInput");
        Assert.Equal(100, taken.Value.Count);
    }

    [SkippableFact]
    public async Task Of_too_many_actions_the_last_that_would_have_fit_is_named()
    {
        SkipWhereItDeviates();

        var refused = await FailsAsync([.. Enumerable.Range(0, 101).Select(i => new TableTransactionAction(Add, Row($"{i:000}")))]);

        Assert.Equal(99, refused.FailedTransactionActionIndex);
    }

    [SkippableFact]
    public async Task A_row_may_occur_once()
    {
        var refused = await FailsAsync(new(Add, Row("a")), new(UpsertMerge, Row("a")));

        AssertRefused(refused, 400, "InvalidDuplicateRow");
        Assert.Equal(1, refused.FailedTransactionActionIndex);
    }

    [SkippableFact]
    public async Task All_rows_lie_in_one_partition()
    {
        SkipWhereItDeviates();
        var refused = await FailsAsync(new(Add, Row("a")), new(Add, Row("b", "q")));

        AssertRefused(refused, 400, "CommandsInBatchActOnDifferentPartitions");
        Assert.Equal(1, refused.FailedTransactionActionIndex);
    }

    [SkippableFact]
    public async Task A_limit_that_an_action_breaks_refuses_the_transaction()
    {
        var refused = await FailsAsync(new(Add, Row("a")), new(Add, Row("b/c")));

        AssertRefused(refused, 400, "OutOfRangeInput");
        Assert.Equal(1, refused.FailedTransactionActionIndex);
    }

    [SkippableFact]
    public async Task Four_MiB_are_too_much_for_one_request()
    {
        var actions = Enumerable.Range(0, 65).Select(i => new TableTransactionAction(Add, Large($"{i}")));

        var refused = await RefusedAsync(() => Table.SubmitTransactionAsync(actions));

        AssertRefused(refused, 413, "RequestBodyTooLarge");
    }

    [SkippableFact]
    public async Task A_missing_table_refuses_the_transaction()
    {
        var refused = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => Service.GetTableClient(Floor.NewTableName()).SubmitTransactionAsync([new(Add, Row("a"))]));

        AssertRefused(refused, 404, "TableNotFound");
    }

    [SkippableFact]
    public async Task A_transaction_without_actions_is_refused_before_it_is_sent()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Table.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => Table.SubmitTransactionAsync(null));
    }

    [SkippableFact]
    public async Task Of_many_same_transactions_one_takes_effect()
    {
        var sending = Enumerable.Range(0, 30).Select(i => Task.Run(() => Table.SubmitTransactionAsync(
            [new(Add, Row("event")), new(Add, Row($"side-{i}"))])));

        var won = await Task.WhenAll(sending.Select(task => task.ContinueWith(ended => ended.IsCompletedSuccessfully, TaskScheduler.Default)));

        Assert.Single(won, success => success);
        Assert.Equal(2, (await Table.QueryAsync<TableEntity>().ToListAsync()).Count);
    }

    private static TableEntity New(string rowKey) => new("p", rowKey) { ["New"] = 2 };

    private static TableEntity Large(string rowKey) => new("p", rowKey) { ["A"] = new string('x', 32 * 1024), ["B"] = new string('x', 32 * 1024) };

    private Task<TableTransactionFailedException> FailsAsync(params TableTransactionAction[] actions) =>
        Assert.ThrowsAsync<TableTransactionFailedException>(() => Table.SubmitTransactionAsync(actions));
}
