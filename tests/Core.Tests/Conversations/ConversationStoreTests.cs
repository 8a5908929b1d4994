using Azure;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class ConversationStoreTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task The_first_text_makes_the_conversation_with_all_its_rows()
    {
        var told = AnEvent.Text("msg_1", "Hello", name: "Ana");

        Assert.Equal(Outcome.Done, await floor.ApplyAsync(told));

        var rows = await floor.RowsAsync();
        Assert.All(rows, row => Assert.Equal(floor.IdOf(told), row.PartitionKey));
        Assert.Equal(
            ["e|default:sms.received:msg_1", "m|msg_1", "state", "t|2516298479999999999|default:sms.received:msg_1"],
            rows.Select(row => row.RowKey));
        var indexed = Assert.Single(await floor.RowsAsync("ConversationIndex"));
        Assert.Equal(("default|79739697", floor.IdOf(told)), (indexed.PartitionKey, indexed.RowKey));
    }

    [Fact]
    public async Task What_was_written_is_what_is_read()
    {
        var told = AnEvent.Text("msg_1", "", AnEvent.Noon.AddTicks(1234567), "Ana 👍", contact: "Büro");

        await floor.ApplyAsync(told);

        var wanted = Conversation.Opened(floor.IdOf(told), "default", told.Event.Line, told.Event.Contact).Apply(told.Id, told.Event);
        Assert.Equal(wanted, await floor.ConversationAsync(told));
        Assert.Equal([new TimelineEntry(told.Id, "sms.received", told.Event.OccurredAt, Direction.Inbound, "")], await floor.TimelineAsync(told));
    }

    [Fact]
    public async Task A_texts_own_row_holds_what_was_said_and_sent()
    {
        var told = AnEvent.Text("a/b", "Hello");

        await floor.ApplyAsync(told with { Event = told.Event with { Media = [new("https://m/1"), new("https://m/2", "image/png")] } });

        var row = Assert.Single(await floor.RowsAsync(), row => row.RowKey.StartsWith("m|", StringComparison.Ordinal));
        Assert.Matches("^m.sha256-[0-9a-f]{32}$", row.RowKey);
        Assert.Equal(("a/b", "Hello", "Inbound", "https://m/1\nhttps://m/2"), (row["MessageId"], row["Body"], row["Direction"], row["Media"]));
        Assert.Equal(AnEvent.Noon, row.GetDateTimeOffset("ReceivedAt"));
    }

    [Fact]
    public async Task The_same_event_again_changes_nothing()
    {
        var told = AnEvent.Text();
        await floor.ApplyAsync(told);
        var before = await floor.RowsAsync();
        floor.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(ConversationFloor.SeenBefore, await floor.ApplyAsync(told));

        Assert.Equal(before.Select(row => (row.RowKey, row.ETag)), (await floor.RowsAsync()).Select(row => (row.RowKey, row.ETag)));
    }

    [Fact]
    public async Task Texts_in_any_order_give_the_same_conversation()
    {
        var texts = Enumerable.Range(0, 6).Select(number => AnEvent.Text($"m{number}", $"text {number}", AnEvent.Noon.AddMinutes(number % 4), $"name {number}")).ToArray();
        foreach (var text in texts.Reverse())
            await floor.ApplyAsync(text);

        await using var other = await ConversationFloor.OpenAsync();
        foreach (var text in texts)
            await other.ApplyAsync(text);

        Assert.Equal(await floor.ConversationAsync(texts[0]), await other.ConversationAsync(texts[0]));
        Assert.Equal(await floor.TimelineAsync(texts[0]), await other.TimelineAsync(texts[0]));
    }

    [Fact]
    public async Task The_timeline_begins_with_the_newest_and_is_cut_at_the_count()
    {
        foreach (var minute in new[] { 2, 0, 3, 1 })
            await floor.ApplyAsync(AnEvent.Text($"m{minute}", $"text {minute}", AnEvent.Noon.AddMinutes(minute)));

        var all = await floor.TimelineAsync(AnEvent.Text());
        var two = await floor.TimelineAsync(AnEvent.Text(), 2);

        Assert.Equal(["text 3", "text 2", "text 1", "text 0"], all.Select(entry => entry.Body));
        Assert.Equal(["text 3", "text 2"], two.Select(entry => entry.Body));
    }

    [Fact]
    public async Task Contacts_lines_and_accounts_have_conversations_of_their_own()
    {
        await floor.ApplyAsync(AnEvent.Text("m1"));
        await floor.ApplyAsync(AnEvent.Text("m2", contact: "+14155550000"));
        await floor.ApplyAsync(AnEvent.Text("m3", account: "other"));

        Assert.Equal(1, (await floor.ConversationAsync(AnEvent.Text("m1"))).InboundCount);
        Assert.Equal(3, (await floor.RowsAsync()).Select(row => row.PartitionKey).Distinct().Count());
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        Assert.Null(await floor.Store.FindAsync("0123456789abcdef0123456789abcdef", default));
        Assert.Empty(await floor.Store.TimelineAsync("0123456789abcdef0123456789abcdef", 10, default));
    }

    [Fact]
    public async Task Without_its_table_an_event_is_to_be_tried_again()
    {
        await floor.Client.DeleteTableAsync("Conversations");

        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => floor.ApplyAsync(AnEvent.Text()));
        Assert.Equal(404, refused.Status);
    }
}
