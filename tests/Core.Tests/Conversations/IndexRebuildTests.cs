using JustCallFx.Core.Conversations;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class IndexRebuildTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task A_lost_index_is_rebuilt_as_it_was()
    {
        foreach (var number in Enumerable.Range(0, 210))
            await floor.ApplyAsync(AnEvent.Text($"m{number}", at: AnEvent.Noon.AddHours(number), contact: $"+141555501{number % 70:D2}"));
        await floor.ApplyAsync(ATale.Of("missed@5"));
        var before = await KeysAsync();
        await floor.Client.DeleteTableAsync(ConversationIndex.TableName);
        await floor.Client.CreateTableIfNotExistsAsync(ConversationIndex.TableName);

        var rebuilt = await new IndexRebuild(floor.Client, floor.Index).ContinueAsync(beyond: null, default);

        Assert.Equal((71, null), rebuilt);
        Assert.Equal(before, await KeysAsync());
    }

    [Fact]
    public async Task Many_conversations_are_rebuilt_over_several_calls()
    {
        foreach (var number in Enumerable.Range(0, 201))
            await floor.ApplyAsync(AnEvent.Text($"m{number}", contact: $"+14155550{number:D3}"));
        var rebuild = new IndexRebuild(floor.Client, floor.Index);

        var (first, last) = await rebuild.ContinueAsync(beyond: null, default);
        var second = await rebuild.ContinueAsync(last, default);

        Assert.Equal(200, first);
        Assert.Equal((1, null), second);
    }

    private async Task<IEnumerable<(string, string)>> KeysAsync() =>
        (await floor.RowsAsync(ConversationIndex.TableName)).Select(row => (row.PartitionKey, row.RowKey)).ToList();
}
