using JustCallFx.Core.Contacts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class ConversationFinderTests : IAsyncLifetime
{
    private static readonly string[] Accounts = [AnEvent.Account];

    private ConversationFloor floor = null!;

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task The_newest_activity_comes_first_also_within_a_day()
    {
        await TextAsync("01", minute: 10);
        await TextAsync("02", minute: 30);
        await TextAsync("03", minute: 20);
        await TextAsync("04", minute: 60 * 24);

        Assert.Equal(["04", "02", "03", "01"], await ShownAsync());
    }

    [Fact]
    public async Task A_conversation_of_several_days_is_shown_once_at_its_newest()
    {
        await TextAsync("01", minute: 0);
        await TextAsync("02", minute: 60 * 24);
        await TextAsync("01", minute: 60 * 48);

        Assert.Equal(["01", "02"], await ShownAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Pages_show_every_conversation_once_in_the_order_of_one_list(int most)
    {
        foreach (var number in Enumerable.Range(0, 20))
            await TextAsync($"{number:D2}", minute: number % 7 * 300);
        var whole = await ShownAsync();

        var paged = new List<string>();
        ListPosition? from = null;
        do
        {
            var page = await floor.Finder.PageAsync(Accounts, ConversationFilter.None, from, most, default);
            paged.AddRange(page.Conversations.Select(NameOf));
            from = page.Next is { } next ? ListPosition.Parse(next.ToString()) : null;
        }
        while (from is not null);

        Assert.Equal(20, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Only_those_who_wait_for_an_answer_are_shown_when_they_are_wanted()
    {
        await TextAsync("01", minute: 0);
        await TextAsync("02", minute: 1);
        await floor.ApplyAsync(new SmsSent { OccurredAt = ATale.At(2), MessageId = "s", Contact = Number("02"), Line = ATale.Line, Body = "Yes", AgentId = "7" });

        Assert.Equal(["01"], await ShownAsync(ConversationFilter.Waiting));
    }

    [Fact]
    public async Task Only_those_whose_last_text_did_not_arrive_are_shown_when_they_are_wanted()
    {
        await TextAsync("01", minute: 0);
        await floor.ApplyAsync(new SmsFailed { OccurredAt = ATale.At(2), MessageId = "s", Contact = Number("02"), Line = ATale.Line, Status = "undelivered" });

        Assert.Equal(["02"], await ShownAsync(ConversationFilter.Undelivered));
    }

    [Fact]
    public async Task A_number_finds_its_conversations_on_all_lines_that_there_are()
    {
        await TextAsync("01", minute: 0);
        await floor.ApplyAsync(new SmsSent { OccurredAt = ATale.At(2), MessageId = "s", Contact = Number("01"), Line = Number("99"), Body = "Yes" });
        await TextAsync("02", minute: 0);

        var found = await floor.Finder.OfContactAsync(AnEvent.Account, Number("01"), default);

        Assert.Equal([Number("99").Value, "+14155551234"], found.Select(one => one.Line.Value).Order(StringComparer.Ordinal));
        Assert.All(found, one => Assert.Equal("01", NameOf(one)));
        Assert.NotNull(await floor.Finder.FindAsync(AnEvent.Account, Number("99"), Number("01"), default));
        Assert.Null(await floor.Finder.FindAsync(AnEvent.Account, Number("99"), Number("02"), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20260302")]
    [InlineData("20261302---")]
    [InlineData("20260302-x--")]
    [InlineData("20260302--99999999999999999999-")]
    [InlineData("20260302--1-x")]
    public void What_is_no_position_in_the_list_is_none(string text) => Assert.Null(ListPosition.Parse(text));

    private static PhoneNumber Number(string name) => PhoneNumber.Parse($"+141555501{name}")!.Value;

    private static string NameOf(Conversation one) => one.Contact.Value[^2..];

    private Task<Outcome> TextAsync(string name, int minute) =>
        floor.ApplyAsync(AnEvent.Text($"{name}-{minute}", at: AnEvent.Noon.AddMinutes(minute), contact: Number(name).Value));

    private async Task<IReadOnlyList<string>> ShownAsync(ConversationFilter filter = ConversationFilter.None) =>
        [.. (await floor.Finder.PageAsync(Accounts, filter, from: null, 100, default)).Conversations.Select(NameOf)];
}
