using JustCallFx.Core.Conversations;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class TimelineReaderTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;
    private TimelineReader reader = null!;

    public async Task InitializeAsync()
    {
        floor = await ConversationFloor.OpenAsync();
        reader = new TimelineReader(floor.Client, floor.Store);
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        foreach (var number in Enumerable.Range(0, 5))
            await floor.ApplyAsync(AnEvent.Text($"m{number}", body: $"{number}", at: AnEvent.Noon.AddMinutes(number / 2)));
        var id = floor.IdOf(AnEvent.Text());

        var first = await reader.PageAsync(id, from: null, 2, default);
        var second = await reader.PageAsync(id, first.Next, 2, default);
        var third = await reader.PageAsync(id, second.Next, 2, default);

        Assert.Equal(["4", "2", "3", "0", "1"], first.Entries.Concat(second.Entries).Concat(third.Entries).Select(entry => entry.Body));
        Assert.Null(third.Next);
    }

    [Fact]
    public async Task A_text_is_as_far_as_it_came_also_when_that_is_told_on_another_page()
    {
        await floor.ApplyAsync(ATale.Of("sent"));
        await floor.ApplyAsync(ATale.Of("delivered"));
        var id = floor.IdOf(AnEvent.Text());

        var first = await reader.PageAsync(id, from: null, 1, default);
        var second = await reader.PageAsync(id, first.Next, 1, default);

        Assert.Equal(("sms.sent", TextStatus.Delivered), (second.Entries[0].Type, second.Entries[0].Status));
    }

    [Theory]
    [InlineData("' or PartitionKey ne '")]
    [InlineData("zzz")]
    public async Task A_position_that_nobody_gave_shows_nothing_of_others(string from)
    {
        await floor.ApplyAsync(AnEvent.Text());

        Assert.Empty((await reader.PageAsync("00000000000000000000000000000000", from, 10, default)).Entries);
    }
}
