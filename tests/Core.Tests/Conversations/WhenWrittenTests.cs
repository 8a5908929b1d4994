using JustCallFx.Core.Conversations;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

/// <summary>Work of a subscriber's that follows the writing of its event.</summary>
public sealed class WhenWrittenTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;
    private readonly List<DateTimeOffset> times = [];

    public async Task InitializeAsync() => floor = await ConversationFloor.OpenAsync();

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task It_is_done_when_the_event_stands_there_and_again_when_it_comes_again_with_the_time_that_was_told_first()
    {
        await ApplyAsync("Hello", daysAgo: 2);
        await ApplyAsync("Hello", daysAgo: 1);

        Assert.Equal([AnEvent.Noon.AddDays(-2), AnEvent.Noon.AddDays(-2)], times);
    }

    [Fact]
    public async Task It_is_not_done_for_an_event_that_told_something_else_before()
    {
        await ApplyAsync("Hello");

        Assert.IsType<Outcome.Refusal>(await ApplyAsync("START"));

        Assert.Single(times);
    }

    [Fact]
    public async Task It_is_not_done_for_an_event_from_before_the_memory()
    {
        floor.Memory = new EventMemory(TestSettings.With((EventMemory.LengthSetting, "30.00:00:00")));
        floor.Restart();

        Assert.IsType<Outcome.Refusal>(await ApplyAsync("START", daysAgo: 31));

        Assert.Empty(times);
    }

    private Task<Outcome> ApplyAsync(string body, int daysAgo = 0) =>
        floor.Store.ApplyAsync(AnEvent.Text(body: body, at: AnEvent.Noon.AddDays(-daysAgo)), CountAsync, default);

    private Task CountAsync(DateTimeOffset at)
    {
        times.Add(at);
        return Task.CompletedTask;
    }
}
