using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Many hands on one conversation.</summary>
public sealed class AtOnceTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task One_event_ten_times_five_at_once_is_written_once()
    {
        var told = AnEvent.Text();
        var outcomes = new List<Outcome>();

        for (var round = 0; round < 10; round++)
            outcomes.AddRange(await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => floor.ApplyAsync(told)))));

        Assert.Single(outcomes, Outcome.Done);
        Assert.Equal(49, outcomes.Count(outcome => outcome == ConversationFloor.SeenBefore));
        Assert.Single(await floor.TimelineAsync(told));
        Assert.Equal(1, (await floor.ConversationAsync(told)).InboundCount);
    }

    [Fact]
    public async Task Sixteen_events_at_once_are_all_counted()
    {
        var texts = Enumerable.Range(0, 16).Select(number => AnEvent.Text($"m{number}", $"text {number}", AnEvent.Noon.AddSeconds(number))).ToArray();

        var outcomes = await Task.WhenAll(texts.Select(text => Task.Run(() => floor.ApplyAsync(text))));

        var conversation = await floor.ConversationAsync(texts[0]);
        Assert.All(outcomes, outcome => Assert.Equal(Outcome.Done, outcome));
        Assert.Equal((16, "text 15"), (conversation.InboundCount, conversation.LastText!.Value));
        Assert.Equal(16, (await floor.TimelineAsync(texts[0])).Count);
    }
}
