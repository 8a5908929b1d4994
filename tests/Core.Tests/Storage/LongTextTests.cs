using Azure.Data.Tables;
using JustCallFx.Core.Storage;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Storage;

/// <summary>Texts that are longer than a property of the Table service.</summary>
public sealed class LongTextTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(LongText.Size - 1)]
    [InlineData(LongText.Size)]
    [InlineData(LongText.Size + 1)]
    [InlineData((3 * LongText.Size) + 7)]
    public async Task A_text_of_any_length_comes_back_whole(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(place => (char)('a' + (place % 26))));

        Assert.Equal(text, (await WrittenAsync(text)).TakeText("Body"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task No_pair_of_surrogates_is_parted(int before)
    {
        var text = new string('x', before) + string.Concat(Enumerable.Repeat("👍", LongText.Size));

        Assert.Equal(text, (await WrittenAsync(text)).TakeText("Body"));
    }

    [Fact]
    public void No_text_takes_no_property()
    {
        var row = new TableEntity("p", "r");

        row.PutText("Body", null);

        Assert.Null(row.TakeText("Body"));
        Assert.DoesNotContain("Body", row.Keys);
    }

    private static async Task<TableEntity> WrittenAsync(string text)
    {
        await using var tables = new TablesFloor();
        var table = await tables.TableAsync("Texts");
        var row = new TableEntity("p", "r");
        row.PutText("Body", text);
        await table.AddEntityAsync(row);
        return await table.GetEntityAsync<TableEntity>("p", "r");
    }
}
