using JustCallFx.Core.Conversations;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Conversations;

public sealed class EventMemoryTests : IAsyncLifetime
{
    private ConversationFloor floor = null!;

    public async Task InitializeAsync()
    {
        floor = await ConversationFloor.OpenAsync();
        floor.Memory = Memory("30.00:00:00");
        floor.Restart();
    }

    public async Task DisposeAsync() => await floor.DisposeAsync();

    [Fact]
    public async Task An_event_older_than_the_memory_is_set_aside_and_never_applied()
    {
        var outcome = await floor.ApplyAsync(AnEvent.Text(at: AnEvent.Noon.AddDays(-31)));

        Assert.Contains("JustCallFx__EventMemory", Assert.IsType<Outcome.Refusal>(outcome).Because, StringComparison.Ordinal);
        Assert.Empty(await floor.RowsAsync());
    }

    [Fact]
    public async Task An_event_within_the_memory_is_applied() =>
        Assert.Equal(Outcome.Done, await floor.ApplyAsync(AnEvent.Text(at: AnEvent.Noon.AddDays(-30))));

    [Fact]
    public void Without_a_setting_the_memory_has_no_end() => Assert.Null(new EventMemory(TestSettings.With()).Length);

    [Theory]
    [InlineData("1.00:00:00")]
    [InlineData("a month")]
    public void A_memory_that_is_no_span_of_two_days_or_more_is_a_fault(string found) =>
        Assert.Contains($"'{found}'", Assert.Single(Memory(found).Faults).ToString(), StringComparison.Ordinal);

    private static EventMemory Memory(string length) => new(TestSettings.With((EventMemory.LengthSetting, length)));
}
