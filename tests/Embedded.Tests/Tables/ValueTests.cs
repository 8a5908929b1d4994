using Azure.Data.Tables;

namespace JustCallFx.Embedded.Tests.Tables;

public sealed class ValueTests : OpenTables
{
    public static TheoryData<object> Kept => new()
    {
        "",
        "naïve \"quotes\" \\ \n \U0001F600 <&>",
        new string('x', 32 * 1024),
        true,
        false,
        0,
        int.MinValue,
        int.MaxValue,
        5L,
        long.MinValue,
        long.MaxValue,
        5.0,
        0.1,
        -1.5e-300,
        double.MaxValue,
        double.Epsilon,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        new Guid("5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f"),
        new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        DateTimeOffset.MaxValue,
        Array.Empty<byte>(),
        new byte[] { 0, 255, 128 },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_value_comes_back_as_it_was_with_its_type(object value)
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Value"] = value });

        var read = (await GetAsync("r"))["Value"];

        Assert.Equal(value, read);
        Assert.Equal(value.GetType(), read.GetType());
    }

    [Fact]
    public async Task A_value_keeps_its_type_through_a_merge()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Long"] = 1L, ["Double"] = 2.0, ["Bytes"] = new byte[] { 3 } });

        await Table.UpsertEntityAsync(new TableEntity("p", "r") { ["More"] = 4 });

        var read = await GetAsync("r");
        Assert.Equal((1L, 2.0), (read["Long"], read["Double"]));
        Assert.Equal([3], read.GetBinary("Bytes"));
    }

    [Fact]
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

    [Fact]
    public async Task Binary_data_comes_back_as_bytes_or_binary_data()
    {
        await Table.AddEntityAsync(new TableEntity("p", "r") { ["Data"] = new BinaryData([1, 2]) });

        var read = await GetAsync("r");

        Assert.Equal([1, 2], read.GetBinary("Data"));
        Assert.Equal([1, 2], read.GetBinaryData("Data").ToArray());
    }

    public static TheoryData<object> NotKept => new()
    {
        1.5f,
        1.5m,
        new DateTime(2026, 3, 12, 0, 0, 0, DateTimeKind.Unspecified),
        DayOfWeek.Monday,
        TimeZoneInfo.Utc,
    };

    [Theory]
    [MemberData(nameof(NotKept))]
    public async Task A_value_that_the_tables_cannot_keep_is_refused_by_name(object value)
    {
        var refused = await Assert.ThrowsAsync<NotSupportedException>(
            () => Table.AddEntityAsync(new TableEntity("p", "r") { ["Odd"] = value }));

        Assert.Contains("'Odd'", refused.Message, StringComparison.Ordinal);
    }
}
