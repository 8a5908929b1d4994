using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.NotUnderstood;

public sealed class NotUnderstoodStoreTests : IAsyncLifetime
{
    private readonly TablesFloor tables = new();
    private NotUnderstoodStore store = null!;

    public async Task InitializeAsync()
    {
        await tables.TableAsync(NotUnderstoodStore.TableName);
        store = new NotUnderstoodStore(tables.Client);
    }

    public async Task DisposeAsync() => await tables.DisposeAsync();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(64 * 1024, 1)]
    [InlineData((64 * 1024) + 1, 2)]
    [InlineData(190_000, 3)]
    public async Task A_body_is_kept_exactly_in_pieces_of_64_KiB(int size, int pieces)
    {
        var raw = new byte[size];
        new Random(size).NextBytes(raw);

        Assert.Equal(Outcome.Done, await store.KeepAsync(AnEvent.NotUnderstood(raw), default));

        var row = Assert.Single(await tables.RowsAsync(NotUnderstoodStore.TableName));
        Assert.Equal(size, row.GetInt32("Size"));
        Assert.Equal(raw, Enumerable.Range(0, pieces).SelectMany(piece => row.GetBinary($"Raw{piece}")));
        Assert.DoesNotContain($"Raw{pieces}", row.Keys);
    }

    [Fact]
    public async Task Its_row_says_whose_it_is_why_and_since_when()
    {
        var told = AnEvent.NotUnderstood([1, 2], "acme");

        await store.KeepAsync(told, default);

        var row = Assert.Single(await tables.RowsAsync(NotUnderstoodStore.TableName));
        Assert.Equal(("acme", told.Id), (row.PartitionKey, row.RowKey));
        Assert.Equal("the event is not known", row.GetString("Because"));
        Assert.Equal(AnEvent.Noon, row.GetDateTimeOffset("ReceivedAt"));
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        await store.KeepAsync(AnEvent.NotUnderstood([1, 2]), default);
        var before = Assert.Single(await tables.RowsAsync(NotUnderstoodStore.TableName));

        var outcome = await store.KeepAsync(AnEvent.NotUnderstood([1, 2], at: AnEvent.Noon.AddHours(1)), default);

        var after = Assert.Single(await tables.RowsAsync(NotUnderstoodStore.TableName));
        Assert.Equal(Outcome.Skipped("these bytes are kept already"), outcome);
        Assert.Equal(before.ETag, after.ETag);
    }

    [Fact]
    public async Task Without_its_table_a_delivery_is_to_be_tried_again()
    {
        await tables.Client.DeleteTableAsync(NotUnderstoodStore.TableName);

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => store.KeepAsync(AnEvent.NotUnderstood([1]), default));
    }
}
