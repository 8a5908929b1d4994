using Azure;
using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

public abstract class LimitContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    [SkippableTheory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public async Task A_key_with_a_forbidden_character_is_refused(string key)
    {
        AssertRefused(await RefusedAsync(() => Table.AddEntityAsync(Row(key))), 400, "OutOfRangeInput");
        AssertRefused(await RefusedAsync(() => Table.AddEntityAsync(Row("r", key))), 400, "OutOfRangeInput");
    }

    [SkippableFact]
    public async Task A_key_with_a_slash_is_refused_in_an_address_too()
    {
        SkipWhereItDeviates();

        AssertRefused(await RefusedAsync(() => Table.UpsertEntityAsync(Row("r", "a/b"))), 400, "OutOfRangeInput");
    }

    [SkippableFact]
    public async Task A_key_with_half_a_character_is_refused()
    {
        SkipWhereItDeviates();

        AssertRefused(await RefusedAsync(() => Table.AddEntityAsync(Row("a\ud83d"))), 400, "OutOfRangeInput");
    }

    [SkippableFact]
    public async Task A_key_may_have_every_other_character()
    {
        await Table.AddEntityAsync(Row("a\U0001F600 |%'é~"));

        Assert.Equal("a\U0001F600 |%'é~", (await GetAsync("a\U0001F600 |%'é~")).RowKey);
    }

    [SkippableFact]
    public async Task A_key_has_at_most_512_characters()
    {
        await Table.AddEntityAsync(Row(new string('é', 512), new string('é', 512)));

        AssertRefused(await RefusedAsync(() => Table.AddEntityAsync(Row(new string('k', 513)))), 400, "KeyValueTooLarge");
        AssertRefused(await RefusedAsync(() => Table.AddEntityAsync(Row("r", new string('k', 513)))), 400, "KeyValueTooLarge");
    }

    [SkippableFact]
    public async Task A_text_has_at_most_32_Ki_characters()
    {
        var refused = await RefusedAsync(() => AddAsync("Text", new string('x', (32 * 1024) + 1)));

        AssertRefused(refused, 400, "PropertyValueTooLarge");
    }

    [SkippableFact]
    public async Task A_binary_value_has_at_most_64_KiB()
    {
        await Table.AddEntityAsync(new TableEntity("p", "fits") { ["Bytes"] = new byte[64 * 1024] });

        AssertRefused(await RefusedAsync(() => AddAsync("Bytes", new byte[(64 * 1024) + 1])), 400, "PropertyValueTooLarge");
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("with-dash")]
    [InlineData("with space")]
    [InlineData("a@odata.type")]
    public async Task A_property_name_is_an_identifier(string name)
    {
        SkipWhereItDeviates();
        IDictionary<string, object> values = new Dictionary<string, object> { ["PartitionKey"] = "p", ["RowKey"] = "r", [name] = 1 };

        var refused = await RefusedAsync(() => Table.AddEntityAsync(new TableEntity(values)));

        AssertRefused(refused, 400, "PropertyNameInvalid");
    }

    [SkippableFact]
    public async Task A_property_name_has_at_most_255_characters()
    {
        SkipWhereItDeviates();
        await AddAsync(new string('n', 255), 1);

        AssertRefused(await RefusedAsync(() => AddAsync(new string('n', 256), 1)), 400, "PropertyNameTooLong");
    }

    [SkippableFact]
    public async Task A_time_before_1601_is_refused()
    {
        SkipWhereItDeviates();
        var refused = await RefusedAsync(() => AddAsync("When", new DateTimeOffset(1600, 12, 31, 23, 59, 59, TimeSpan.Zero)));

        AssertRefused(refused, 400, "OutOfRangeInput");
    }

    [SkippableFact]
    public async Task An_entity_has_at_most_252_properties_also_after_a_merge()
    {
        SkipWhereItDeviates();
        var entity = Row("r");
        for (var i = 0; i < 252; i++)
            entity[$"P{i}"] = i;
        await Table.AddEntityAsync(entity);

        var merged = await RefusedAsync(() => Table.UpsertEntityAsync(new TableEntity("p", "r") { ["More"] = 1 }));
        entity["More"] = 1;
        var replaced = await RefusedAsync(() => Table.UpsertEntityAsync(entity, TableUpdateMode.Replace));

        AssertRefused(merged, 400, "TooManyProperties");
        AssertRefused(replaced, 400, "TooManyProperties");
        Assert.False((await GetAsync("r")).ContainsKey("More"));
    }

    [SkippableFact]
    public async Task An_entity_of_more_than_1_MiB_is_refused()
    {
        var refused = await RefusedAsync(() => Table.UpsertEntityAsync(Filled(17, new byte[64 * 1024])));

        AssertRefused(refused, 400, "EntityTooLarge");
    }

    [SkippableFact]
    public async Task An_entity_of_almost_1_MiB_is_taken_and_a_merge_that_makes_it_larger_is_not()
    {
        SkipWhereItDeviates();
        await Table.AddEntityAsync(Filled(15, new byte[64 * 1024]));

        var refused = await RefusedAsync(() => Table.UpsertEntityAsync(new TableEntity("p", "r") { ["More"] = new byte[64 * 1024] }));

        AssertRefused(refused, 400, "EntityTooLarge");
    }

    [SkippableFact]
    public async Task Text_counts_two_bytes_a_character()
    {
        SkipWhereItDeviates();

        var refused = await RefusedAsync(() => Table.UpsertEntityAsync(Filled(16, new string('x', 32 * 1024))));

        AssertRefused(refused, 400, "EntityTooLarge");
    }

    private static TableEntity Filled(int properties, object value)
    {
        var entity = Row("r");
        for (var i = 0; i < properties; i++)
            entity[$"P{i}"] = value;
        return entity;
    }

    private Task<Response> AddAsync(string name, object value) => Table.AddEntityAsync(new TableEntity("p", "r") { [name] = value });
}
