using JustCallFx.Core.Backfill;
using JustCallFx.Core.Tests.Events;
using JustCallFx.Core.Tests.Reconciliation;
using JustCallFx.Simulator.SmsApi;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Backfill;

/// <summary>What was before the app becomes known to it, without a word to anybody.</summary>
public sealed class BackfillTests
{
    private const string Bo = "+14155550002";

    [Theory]
    [InlineData("help", "help")]
    [InlineData("developer", "v2.1")]
    public async Task The_last_days_stand_in_their_conversations_and_older_ones_do_not(string dialect, string profile)
    {
        await using var floor = await WithHistoryAsync(
            (api, clock) =>
            {
                Hear(api, "Too old");
                clock.Advance(TimeSpan.FromDays(5));
                Hear(api, "Hi");
                api.Send(ReadBackFloor.Line, ReadBackFloor.Ana, "Hello Ana", "failed");
            },
            ("Dialects", dialect), ("ApiProfile", profile));

        await BackfillAsync(floor, days: 4);

        Assert.Equal(["sms.failed", "sms.received", "sms.sent"], floor.Topic.Sent.Select(message => message.Subject).Order());
        Assert.All(floor.Topic.Sent, message => Assert.Equal("backfill", message.ApplicationProperties["origin"]));
        Assert.Equal((1, 1), ((await floor.ConversationAsync())!.InboundCount, (await floor.ConversationAsync())!.OutboundCount));
        Assert.Equal((2, 2), await CountsAsync(floor));
    }

    [Fact]
    public async Task No_reply_is_decided_however_young_the_text_is()
    {
        await using var floor = await WithHistoryAsync((api, _) => Hear(api, "HOURS"));

        await BackfillAsync(floor, days: 1);
        var entry = Assert.Single(await floor.TimelineAsync());

        Assert.Equal("HOURS", entry.Body);
        Assert.Null(entry.Reply);
    }

    [Fact]
    public async Task Who_said_STOP_before_wants_no_texts()
    {
        await using var floor = await WithHistoryAsync((api, clock) =>
        {
            Hear(api, "STOP");
            clock.Advance(TimeSpan.FromDays(1));
            Hear(api, "What is this?");
        });

        await BackfillAsync(floor, days: 7);

        Assert.True(await IsOptedOutAsync(floor, ReadBackFloor.Ana));
    }

    [Fact]
    public async Task Who_said_START_after_STOP_wants_texts_whatever_is_written_first()
    {
        await using var floor = await WithHistoryAsync((api, clock) =>
        {
            Hear(api, "STOP");
            clock.Advance(TimeSpan.FromDays(1));
            Hear(api, "START");
        });

        await BackfillAsync(floor, days: 7);

        Assert.False(await IsOptedOutAsync(floor, ReadBackFloor.Ana));
    }

    [Fact]
    public async Task Who_is_on_a_list_wants_no_texts()
    {
        await using var floor = await WithHistoryAsync(
            (api, _) =>
            {
                Hear(api, "START");
                api.RefuseTexts(ReadBackFloor.Ana, "dnm");
                for (var number = 0; number < 250; number++)
                    api.RefuseTexts($"+1415556{1000 + number}", "blacklist");
            },
            ("Dialects", "developer"), ("ApiProfile", "v2.1"));

        await BackfillAsync(floor, days: 7);

        Assert.True(await IsOptedOutAsync(floor, ReadBackFloor.Ana));
        Assert.True(await IsOptedOutAsync(floor, "+14155561249"));
        Assert.False(await IsOptedOutAsync(floor, Bo));
        Assert.Equal(251, (await StateAsync(floor)).OptOuts);
    }

    [Fact]
    public async Task A_number_of_the_list_that_the_broker_will_never_take_is_not_counted_and_told_of()
    {
        await using var floor = await WithHistoryAsync(
            (api, _) =>
            {
                api.RefuseTexts(ReadBackFloor.Ana, "dnm");
                api.RefuseTexts(Bo, "blacklist");
            },
            ("Dialects", "developer"), ("ApiProfile", "v2.1"));
        floor.Topic.Refusal = message => message.Body.ToString().Contains(Bo, StringComparison.Ordinal) ? new ArgumentException("of it") : null;

        await BackfillAsync(floor, days: 7);

        Assert.Equal(1, (await StateAsync(floor)).OptOuts);
        Assert.Contains("could not be published", (await StateAsync(floor)).ListFault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_list_is_documented_the_report_says_so()
    {
        await using var floor = await WithHistoryAsync((api, _) => Hear(api, "Hi"));

        await BackfillAsync(floor, days: 7);

        Assert.Contains("documents no list", (await StateAsync(floor)).ListFault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_known_already_is_not_published()
    {
        await using var floor = await WithHistoryAsync((api, _) => Hear(api, "Hi"));
        await floor.ByWebhookAsync(floor.Api.Texts[0]);

        await BackfillAsync(floor, days: 7);

        Assert.Empty(floor.Topic.Sent);
        Assert.Equal((1, 0), await CountsAsync(floor));
    }

    [Fact]
    public async Task Killed_it_goes_on_with_the_same_page_and_tells_nothing_twice()
    {
        await using var floor = await WithHistoryAsync((api, _) =>
        {
            for (var number = 0; number < 1_000; number++)
                Hear(api, $"text {number}");
        });
        var notes = 0;
        var killed = floor.Process(new WatchedTables(floor.Client, before: call => Die(call, ref notes)));
        await floor.App.BackfillDesk.OrderAsync(floor.Account, 7, "local", default);
        await killed.Backfill.ContinueAsync(default);
        var before = floor.Api.Calls;

        floor.Clock.Advance(TimeSpan.FromMinutes(3));
        await ContinueAsync(floor);

        Assert.InRange(floor.Api.Calls - before, 5, 11);
        Assert.Equal(1_000, (await floor.ConversationAsync())!.InboundCount);
    }

    [Fact]
    public async Task One_at_a_time_is_read_of_an_account()
    {
        await using var floor = await WithHistoryAsync((api, _) => Hear(api, "Hi"));

        Assert.True(await floor.App.BackfillDesk.OrderAsync(floor.Account, 7, "local", default));
        Assert.False(await floor.App.BackfillDesk.OrderAsync(floor.Account, 9, "local", default));
        await ContinueAsync(floor);

        Assert.True(await floor.App.BackfillDesk.OrderAsync(floor.Account, 9, "local", default));
    }

    [Theory]
    [InlineData("on", true)]
    [InlineData("shadow", false)]
    public async Task An_account_that_answers_without_knowing_what_was_before_is_told_of_once(string replies, bool isTold)
    {
        await using var floor = await WithHistoryAsync((api, _) => Hear(api, "Hi"), ("Replies", replies));

        await floor.App.Backfill.ContinueAsync(default);
        await floor.App.Backfill.ContinueAsync(default);
        Assert.Equal(isTold ? 1 : 0, floor.App.BackfillLog.Entries.Count(entry => entry.Level == LogLevel.Warning));
        Assert.Equal(isTold, BackfillHint.IsDue(floor.Account, null));
        await BackfillAsync(floor, days: 7);

        Assert.False(BackfillHint.IsDue(floor.Account, await StateAsync(floor)));
    }

    [Fact]
    public async Task Refused_it_says_why_and_waits()
    {
        await using var floor = await WithHistoryAsync((api, _) => Hear(api, "Hi"), ("ApiKey", "another-key"));
        var before = floor.Api.Calls;

        await BackfillAsync(floor, days: 7);

        Assert.Equal(1, floor.Api.Calls - before);
        Assert.Contains("401", (await StateAsync(floor)).Fault, StringComparison.Ordinal);
    }

    private static void Hear(SimulatedSmsApi api, string body) => api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, body);

    private static Task<ReadBackFloor> WithHistoryAsync(Action<SimulatedSmsApi, FakeClock> history, params (string, string)[] with) =>
        ReadBackFloor.StartAsync(
            (api, clock) =>
            {
                history(api, clock);
                clock.Advance(TimeSpan.FromSeconds(10));
            },
            with);

    private static async Task BackfillAsync(ReadBackFloor floor, int days)
    {
        Assert.True(await floor.App.BackfillDesk.OrderAsync(floor.Account, days, "local", default));
        await ContinueAsync(floor);
    }

    private static async Task ContinueAsync(ReadBackFloor floor)
    {
        await floor.App.Backfill.ContinueAsync(default);
        await floor.DeliverAsync();
    }

    private static async Task<BackfillState> StateAsync(ReadBackFloor floor) => (await floor.App.Backfills.FindAsync(AnEvent.Account, default))!;

    private static async Task<(int Listed, int Published)> CountsAsync(ReadBackFloor floor)
    {
        var state = await StateAsync(floor);
        Assert.NotNull(state.FinishedAt);
        return (state.Texts.Listed, state.Texts.Missed);
    }

    private static Task<bool> IsOptedOutAsync(ReadBackFloor floor, string contact) =>
        floor.App.OptOuts.IsOptedOutAsync(AnEvent.Account, ReadBackFloor.Number(contact), default);

    private static void Die(string call, ref int notes)
    {
        if (call == "Backfill.UpdateEntityAsync" && ++notes == 5)
            throw new InvalidOperationException("killed");
    }
}
