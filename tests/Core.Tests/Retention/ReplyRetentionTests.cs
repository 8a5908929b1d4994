using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Outbox;
using JustCallFx.Core.Retention;
using JustCallFx.Core.Tests.Events;
using JustCallFx.Core.Tests.Outbox;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.Retention;

/// <summary>Automatic replies are kept no longer than the texts that they answer.</summary>
public sealed class ReplyRetentionTests
{
    [Fact]
    public async Task The_words_of_a_reply_go_with_those_of_its_day_and_that_it_was_sent_stays()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await AnsweredAsync(floor);

        await RunAsync(floor, RetentionSettings.BodiesSetting);

        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Sent, ""), (reply.State, reply.Text));
        var shown = (await floor.NewestEntryAsync()).Reply!;
        Assert.Equal((OneRule.Rule, null), (shown.Rule, shown.Text));
    }

    [Fact]
    public async Task A_reply_goes_with_its_timeline()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await AnsweredAsync(floor);

        await RunAsync(floor, RetentionSettings.TimelinesSetting);

        Assert.Empty(await floor.RepliesAsync());
    }

    private static async Task AnsweredAsync(OutboxFloor floor)
    {
        await floor.AskAsync();
        await floor.DeliverAsync();
        floor.Clock.Advance(TimeSpan.FromDays(11));
    }

    private static async Task RunAsync(OutboxFloor floor, string setting)
    {
        var settings = TestSettings.With((setting, "10.00:00:00"), ($"JustCall:Accounts:{AnEvent.Account}:ApiSecret", "secret"));
        using var accounts = new AccountDirectory(settings);
        var run = new RetentionRun(
            floor.Client, new(settings, new EventMemory(settings)), accounts, floor.Clock, NullLogger<RetentionRun>.Instance);
        Assert.Equal(1, await run.ContinueAsync(default));
    }
}
