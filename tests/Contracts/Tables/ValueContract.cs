using Azure.Data.Tables;

namespace JustCallFx.Contracts.Tables;

public abstract class ValueContract<TFloor> : TableSuite<TFloor>
    where TFloor : ITableFloor, new()
{
    [SkippableTheory]
    [MemberData(nameof(KeptValues.All), MemberType = typeof(KeptValues))]
    public async Task A_value_comes_back_as_it_was_with_its_type(object value)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });

        var read = (await GetAsync("r"))["Value"];

        Assert.Equal(value, read);
        Assert.Equal(value.GetType(), read.GetType());
    }

    [SkippableFact]
    public async Task A_value_keeps_its_type_through_a_merge()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Long"] = 1L, ["Double"] = 2.0, ["Bytes"] = new byte[] { 3 } });

        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["More"] = 4 });

        var read = await GetAsync("r");
        Assert.Equal((1L, 2.0), (read["Long"], read["Double"]));
        Assert.Equal([3], read.GetBinary("Bytes"));
    }

    [SkippableFact]
    public async Task A_time_comes_back_in_UTC()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Local"] = new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.FromHours(2)),
            ["Utc"] = new DateTime(2026, 3, 12, 12, 35, 0, DateTimeKind.Utc),
        });

        var read = await GetAsync("r");

        Assert.Equal(TimeSpan.Zero, read.GetDateTimeOffset("Local")!.Value.Offset);
        Assert.Equal(read.GetDateTime("Utc"), read.GetDateTime("Local"));
        Assert.Equal(DateTimeKind.Utc, read.GetDateTime("Local")!.Value.Kind);
    }

    [SkippableFact]
    public async Task Binary_data_comes_back_as_bytes_or_binary_data()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Data"] = new BinaryData([1, 2]) });

        var read = await GetAsync("r");

        Assert.Equal([1, 2], read.GetBinary("Data"));
        Assert.Equal([1, 2], read.GetBinaryData("Data").ToArray());
    }
}
