using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.TestKit;

namespace JustCallFx.Embedded.Tests.Tables.Clients;

/// <summary>That our encoding of types and keys is the official one, as another official client sees it.</summary>
public sealed class NodeClientTests : IAsyncLifetime
{
    private const string Name = "Rows";

    private static readonly string[] Keys = ["", " a b", "+&=:;,@!$()*~|", "100%25", "it's", "é\U0001F600"];

    private TablesFloor floor = null!;
    private TableClient table = null!;

    public async Task InitializeAsync()
    {
        floor = await TablesFloor.OpenAsync(TablesEngine.Azurite);
        table = await floor.TableAsync(Name);
    }

    public async Task DisposeAsync()
    {
        if (floor is not null)
            await floor.DisposeAsync();
    }

    [SkippableFact]
    public async Task It_reads_the_values_that_we_write_with_their_types()
    {
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "naïve \"quotes\" \U0001F600", ["Yes"] = true, ["Int"] = -5, ["Long"] = 5_000_000_000L, ["Double"] = 0.5,
            ["NotANumber"] = double.NaN, ["Id"] = new Guid("5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f"),
            ["When"] = new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero).AddTicks(1234567), ["Data"] = new byte[] { 0, 255 },
        });

        var row = Assert.Single(await ReadAsync());

        Assert.Equal(
            [
                "Data=Binary:AP8=", "Double=Double:0.5", "Id=Guid:5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f", "Int=Int32:-5", "Long=Int64:5000000000",
                "NotANumber=Double:NaN", "Text=String:naïve \"quotes\" \U0001F600", "When=DateTime:2026-03-12T14:35:00.1234567Z",
                "Yes=Boolean:true", "partitionKey=String:p", "rowKey=String:r",
            ],
            row.Select(property => $"{property.Key}={property.Value}").Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task It_reads_the_keys_that_we_write()
    {
        foreach (var key in Keys)
            await table.UpsertEntityAsync(new TableEntity(key, key));

        Assert.Equal(Keys, (await ReadAsync()).Select(row => row["rowKey"]["String:".Length..]));
    }

    [SkippableFact]
    public async Task We_read_the_values_and_keys_that_it_writes()
    {
        await NodeClient.RunAsync("write-rows.cjs", [floor.ConnectionString, Name, .. Keys[1..]]);

        var first = (await table.GetEntityAsync<TableEntity>(Keys[1], Keys[1])).Value;
        Assert.Equal(Keys[1..], (await floor.RowsAsync(Name)).Select(row => row.RowKey));
        Assert.Equal(("naïve \"quotes\" \U0001F600", true, -5, 5_000_000_000L), (first["Text"], first["Yes"], first["Int"], first["Long"]));
        Assert.Equal((0.5, 5.0, double.NaN), (first["Double"], first["Whole"], first["NotANumber"]));
        Assert.Equal(new Guid("5ad1e1a4-32b4-4d3c-9d8c-0a0b0c0d0e0f"), first["Id"]);
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 35, 0, TimeSpan.Zero).AddTicks(1234567), first["When"]);
        Assert.Equal(new byte[] { 0, 255 }, first["Data"]);
    }

    private async Task<List<Dictionary<string, string>>> ReadAsync() =>
        JsonSerializer.Deserialize<List<Dictionary<string, string>>>(await NodeClient.RunAsync("read-rows.cjs", floor.ConnectionString, Name))!;
}
