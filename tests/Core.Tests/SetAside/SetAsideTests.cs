using System.Text.Json;
using Azure.Data.Tables;
using JustCallFx.Core.Events;
using JustCallFx.Core.NotUnderstood;
using JustCallFx.Core.Publishing;
using JustCallFx.Core.SetAside;
using JustCallFx.Core.Tests.Publishing;

namespace JustCallFx.Core.Tests.SetAside;

/// <summary>Events that are too large for the topic are kept whole, and a small one takes their way.</summary>
public sealed class SetAsideTests : IAsyncLifetime
{
    private readonly OutletFloor floor = new();

    public Task InitializeAsync() => floor.InitializeAsync();

    public Task DisposeAsync() => floor.DisposeAsync();

    [Theory]
    [InlineData(EventPublisher.LargestBody, "sms.received")]
    [InlineData(EventPublisher.LargestBody + 1, "unrecognized")]
    public async Task An_event_of_200_KB_is_published_as_it_is_and_one_byte_more_is_set_aside(int size, string published)
    {
        Assert.True(await floor.StoreAsync(AnOutgoingEvent.Of(1, size)));

        Assert.Equal(published, Assert.Single(floor.Sender.Sent).Subject);
    }

    [Theory]
    [InlineData(EventPublisher.LargestBody + 1)]
    [InlineData(15 * 64 * 1024)]
    [InlineData((15 * 64 * 1024) + 1)]
    [InlineData(7 * 1024 * 1024)]
    public async Task The_pointer_leads_to_the_whole_event(int size)
    {
        var large = AnOutgoingEvent.Of(1, size);
        await floor.StoreAsync(large);
        await floor.RestartAsync();

        var pointer = Pointer();
        var kept = await floor.SetAside.ReadAsync(pointer.Event.SetAside!, default);

        Assert.Equal(large.Body.ToArray(), kept!.Value.ToArray());
        Assert.Empty(pointer.Event.Raw.ToArray());
        Assert.Contains($"default:sms.received:msg_1 has {size} bytes", pointer.Event.Because, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_body_of_one_mebibyte_comes_back_whole()
    {
        var raw = new byte[1 << 20];
        new Random(1).NextBytes(raw);
        var told = new Unrecognized { OccurredAt = floor.Clock.GetUtcNow(), Because = "the body is not JSON", Raw = raw };
        var body = CloudEvent.Write(new EventEnvelope<Unrecognized>("default:unrecognized:1", "default", null, told));
        await floor.StoreAsync(new OutgoingEvent("default:unrecognized:1", "unrecognized", "default", "help", null, body));

        var pointer = Pointer();
        var kept = await floor.SetAside.ReadAsync(pointer.Event.SetAside!, default);

        Assert.Equal(raw, CloudEvent.Read<Unrecognized>(kept!.Value, "unrecognized").Event.Raw.ToArray());
    }

    [Fact]
    public async Task The_pointer_has_an_id_of_its_own_and_no_conversation()
    {
        await floor.StoreAsync(AnOutgoingEvent.Of(1, 300_000));
        await floor.StoreAsync(AnOutgoingEvent.Of(2, 300_000));
        await floor.StoreAsync(AnOutgoingEvent.Of(1, 300_000));

        var ids = floor.Sender.Sent.Select(message => message.MessageId).ToList();
        Assert.All(ids, id => Assert.Matches("^default:unrecognized:sha256-[0-9a-f]{32}$", id));
        Assert.Equal(ids[0], ids[2]);
        Assert.NotEqual(ids[0], ids[1]);
        Assert.All(floor.Sender.Sent, message => Assert.Null(message.CorrelationId));
    }

    [Theory]
    [InlineData("sms.received")]
    [InlineData("unrecognized")]
    public async Task The_same_id_in_other_words_has_a_pointer_of_its_own_so_that_nothing_is_kept_unseen(string name)
    {
        var first = AnOutgoingEvent.Of(1, 300_000, name);
        await floor.StoreAsync(first);
        await floor.StoreAsync(first with { Body = AnOutgoingEvent.Of(2, 300_000).Body });

        Assert.Equal(2, floor.Sender.Sent.DistinctBy(message => message.MessageId).Count());
    }

    [Fact]
    public async Task The_same_event_again_is_kept_once()
    {
        await floor.StoreAsync(AnOutgoingEvent.Of(1, 1_200_000));
        await floor.StoreAsync(AnOutgoingEvent.Of(1, 1_200_000));

        Assert.Equal(2, await RowsAsync(SetAsideStore.TableName));
    }

    [Fact]
    public async Task When_the_tables_fail_nothing_is_published_and_the_sender_tries_again()
    {
        await floor.LoseTablesAsync();

        Assert.False(await floor.StoreAsync(AnOutgoingEvent.Of(1, 300_000)));
        Assert.Empty(floor.Sender.Sent);
    }

    [Fact]
    public async Task When_the_broker_fails_the_pointer_waits_for_it()
    {
        floor.BrokerIsDown();
        Assert.True(await floor.StoreAsync(AnOutgoingEvent.Of(1, 300_000)));
        floor.BrokerIsBack();

        await floor.Drain.DrainAsync(default);

        Assert.NotNull(await floor.SetAside.ReadAsync(Pointer().Event.SetAside!, default));
    }

    [Fact]
    public async Task Nothing_is_kept_under_another_key() =>
        Assert.Null(await floor.SetAside.ReadAsync("sha256-0", default));

    [Fact]
    public async Task What_is_kept_of_the_pointer_names_the_event()
    {
        await floor.Tables.CreateTableIfNotExistsAsync(NotUnderstoodStore.TableName);
        await floor.StoreAsync(AnOutgoingEvent.Of(1, 300_000));
        var pointer = Pointer();

        await new NotUnderstoodStore(floor.Tables).KeepAsync(pointer, default);

        var row = await floor.Tables.GetTableClient(NotUnderstoodStore.TableName).GetEntityAsync<TableEntity>("default", pointer.Id);
        Assert.Equal(pointer.Event.SetAside, row.Value.GetString("SetAside"));
    }

    [Fact]
    public async Task An_event_that_fits_says_nothing_of_being_set_aside()
    {
        var told = new Unrecognized { OccurredAt = floor.Clock.GetUtcNow(), Because = "the body is not JSON", Raw = "x"u8.ToArray() };

        var json = JsonElement.Parse(CloudEvent.Write(new EventEnvelope<Unrecognized>("1", "default", null, told)).Span);

        Assert.False(json.GetProperty("data").TryGetProperty("setAside", out _));
        Assert.Equal(0, await RowsAsync(SetAsideStore.TableName));
    }

    private EventEnvelope<Unrecognized> Pointer() =>
        CloudEvent.Read<Unrecognized>(Assert.Single(floor.Sender.Sent).Body.ToMemory(), Unrecognized.EventName);

    private async Task<int> RowsAsync(string table)
    {
        var count = 0;
        await foreach (var _ in floor.Tables.GetTableClient(table).QueryAsync<TableEntity>())
            count++;
        return count;
    }
}
