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
        var indexed = (await floor.RowsAsync("ConversationIndex"))[0];
        Assert.Equal(("default|79739697", floor.IdOf(told)), (indexed.PartitionKey, indexed.RowKey));
    }

    [Fact]
    public async Task What_was_written_is_what_is_read()
    {
        var told = AnEvent.Text("msg_1", "", AnEvent.Noon.AddTicks(1234567), "Ana 👍", contact: "Büro");

        await floor.ApplyAsync(told);

        var wanted = Conversation.Opened(floor.IdOf(told), "default", told.Event.Line, told.Event.Contact).Apply(told.Id, told.Event);
        Assert.Equal(wanted, await floor.ConversationAsync(told));
        Assert.Equal([TimelineEntry.Of(told.Id, told.Event)], await floor.TimelineAsync(told));
    }

    [Fact]
    public async Task A_texts_own_row_holds_what_was_said_and_sent()
    {
        var told = AnEvent.Text("a/b", "Hello");
        Media[] media = [new("https://m/1"), new("https://m/2", "image/png")];

        await floor.ApplyAsync(told with { Event = told.Event with { Media = [.. media] } });

        var row = Assert.Single(await floor.RowsAsync(), row => row.RowKey.StartsWith("m|", StringComparison.Ordinal));
        Assert.Matches("^m.sha256-[0-9a-f]{32}$", row.RowKey);
        var text = (await floor.Store.FindTextAsync(floor.IdOf(told), "a/b", default))!;
        Assert.Equal(("a/b", "Hello", AnEvent.Noon, TextStatus.Received), (text.MessageId, text.Body, text.ReceivedAt, text.Status));
        Assert.Equal(media, text.Media);
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
    public async Task Replies_are_paused_and_resumed_in_a_conversation_that_exists()
    {
        await floor.ApplyAsync(AnEvent.Text());
        var (id, until) = (floor.IdOf(AnEvent.Text()), floor.Clock.GetUtcNow().AddHours(1));

        Assert.True(await floor.Store.PauseRepliesAsync(id, until, default));
        Assert.Equal(until, (await floor.ConversationAsync(AnEvent.Text())).PauseAt(floor.Clock.GetUtcNow(), TimeSpan.Zero)?.Until);

        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await floor.Store.ResumeRepliesAsync(id, default));
        Assert.Null((await floor.ConversationAsync(AnEvent.Text())).PauseAt(floor.Clock.GetUtcNow(), TimeSpan.Zero));
        Assert.False(await floor.Store.PauseRepliesAsync("0123456789abcdef0123456789abcdef", null, default));
    }

    [Fact]
    public async Task A_text_of_any_length_is_kept_whole()
    {
        var body = string.Concat(Enumerable.Range(0, 190_000).Select(place => (char)('a' + (place % 26))));

        Assert.Equal(Outcome.Done, await floor.ApplyAsync(AnEvent.Text(body: body, name: new string('n', 5000))));

        Assert.Equal(body, Assert.Single(await floor.TimelineAsync(AnEvent.Text())).Body);
        Assert.Equal(body, (await floor.Store.FindTextAsync(floor.IdOf(AnEvent.Text()), "msg_1", default))!.Body);
    }

    [Fact]
    public async Task What_no_table_takes_is_rejected_and_not_tried_for_ever()
    {
        var outcome = await floor.ApplyAsync(AnEvent.Text(at: new DateTimeOffset(1600, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        Assert.StartsWith("the tables do not take what it tells", Assert.IsType<Outcome.Refusal>(outcome).Because, StringComparison.Ordinal);
        Assert.Empty(await floor.RowsAsync());
    }

    [Fact]
    public async Task Without_its_table_an_event_is_to_be_tried_again()
    {
        await floor.Client.DeleteTableAsync("Conversations");

        var refused = await Assert.ThrowsAnyAsync<RequestFailedException>(() => floor.ApplyAsync(AnEvent.Text()));
        Assert.Equal(404, refused.Status);
    }
}
