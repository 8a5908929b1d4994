using Azure.Data.Tables;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Storage;
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

        var row = await RowAsync(raw);
        Assert.Equal(size, row.GetInt32("Size"));
        Assert.Equal(raw, Enumerable.Range(0, pieces).SelectMany(piece => row.GetBinary($"Raw{piece}")));
        Assert.DoesNotContain($"Raw{pieces}", row.Keys);
    }

    [Fact]
    public async Task It_says_whose_it_is_why_and_since_when()
    {
        var told = AnEvent.NotUnderstood([1, 2], "acme");

        await store.KeepAsync(told, default);

        var kept = (await store.FindAsync("acme", told.Id, default))!;
        Assert.Equal(new KeptDelivery(told.Id, "acme", AnEvent.Noon, "the event is not known", Size: 2), kept.Delivery);
        Assert.Equal([1, 2], kept.Raw.ToArray());
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        await store.KeepAsync(AnEvent.NotUnderstood([1, 2]), default);
        var before = await RowAsync([1, 2]);

        var outcome = await store.KeepAsync(AnEvent.NotUnderstood([1, 2], at: AnEvent.Noon.AddHours(1)), default);

        Assert.Equal(Outcome.Skipped("these bytes are kept already"), outcome);
        Assert.Equal(before.ETag, (await RowAsync([1, 2])).ETag);
        Assert.Equal(new AtLeast(1, More: false), await store.CountAsync("default", 10, default));
    }

    [Fact]
    public async Task The_newest_are_listed_first()
    {
        for (byte hour = 1; hour <= 3; hour++)
            await store.KeepAsync(AnEvent.NotUnderstood([hour], at: AnEvent.Noon.AddHours(hour)), default);

        var newest = await store.NewestAsync("default", 2, default);

        Assert.Equal([AnEvent.Noon.AddHours(3), AnEvent.Noon.AddHours(2)], newest.Select(one => one.ReceivedAt));
        Assert.Equal(AnEvent.NotUnderstood([3]).Id, newest[0].Id);
        Assert.Equal(new AtLeast(2, More: true), await store.CountAsync("default", 2, default));
        Assert.Empty(await store.NewestAsync("acme", 2, default));
    }

    [Theory]
    [InlineData("default", "default:unrecognized:no-such-id")]
    [InlineData("default", "a/b")]
    [InlineData("' or '", "x")]
    public async Task What_is_not_kept_is_not_found(string account, string id) => Assert.Null(await store.FindAsync(account, id, default));

    [Fact]
    public async Task Without_its_table_a_delivery_is_to_be_tried_again()
    {
        await tables.Client.DeleteTableAsync(NotUnderstoodStore.TableName);

        await Assert.ThrowsAnyAsync<Azure.RequestFailedException>(() => store.KeepAsync(AnEvent.NotUnderstood([1]), default));
    }

    private async Task<TableEntity> RowAsync(byte[] raw) =>
        (await tables.RowsAsync(NotUnderstoodStore.TableName)).Single(row => row.RowKey == AnEvent.NotUnderstood(raw).Id);
}
