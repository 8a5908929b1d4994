using JustCallFx.Core.Accounts;
using JustCallFx.Core.Conversations;
using JustCallFx.Core.Events;
using JustCallFx.Core.Retention;
using JustCallFx.Core.Subscribing;
using JustCallFx.Core.Tests.Conversations;
using JustCallFx.Core.Tests.Events;
using JustCallFx.TestKit;
using Microsoft.Extensions.Logging.Abstractions;

namespace JustCallFx.Core.Tests.Retention;

public sealed class RetentionRunTests : IAsyncLifetime
{
    private readonly AccountDirectory accounts = new(TestSettings.With(("JustCall:Accounts:default:ApiSecret", "secret")));
    private ConversationFloor floor = null!;

    public async Task InitializeAsync()
    {
        floor = await ConversationFloor.OpenAsync();
        await floor.Client.CreateTableIfNotExistsAsync("Retention");
    }

    public async Task DisposeAsync()
    {
        accounts.Dispose();
        await floor.DisposeAsync();
    }

    [Fact]
    public async Task Without_a_setting_everything_is_kept()
    {
        await ToldAsync("old", day: 0);
        floor.Clock.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal(0, await RunAsync());
        Assert.Equal("old", (await TimelineAsync())[0].Body);
    }

    [Fact]
    public async Task Bodies_go_after_their_time_and_what_happened_stays()
    {
        await ToldAsync("old", day: 0);
        await ToldAsync("new", day: 8);
        floor.Clock.SetUtcNow(AnEvent.Noon.AddDays(11));

        Assert.Equal(1, await RunAsync(bodies: "10.00:00:00"));

        Assert.Equal([("sms.received", "new"), ("sms.received", null)], (await TimelineAsync()).Select(entry => (entry.Type, entry.Body)));
        Assert.Null((await floor.Store.FindTextAsync(Id, "old", default))!.Body);
    }

    [Fact]
    public async Task The_preview_of_an_old_text_goes_with_it()
    {
        await ToldAsync("old", day: 0);
        floor.Clock.SetUtcNow(AnEvent.Noon.AddDays(11));

        await RunAsync(bodies: "10.00:00:00");

        Assert.Equal((AnEvent.Noon, ""), ((await StateAsync()).LastInbound!.At, (await StateAsync()).LastInbound!.Value));
    }

    [Fact]
    public async Task Timelines_go_after_their_time_and_the_events_stay_known()
    {
        await ToldAsync("old", day: 0);
        await ToldAsync("new", day: 8);
        floor.Clock.SetUtcNow(AnEvent.Noon.AddDays(11));

        Assert.Equal(1, await RunAsync(timelines: "10.00:00:00"));

        Assert.Equal(["new"], (await TimelineAsync()).Select(entry => entry.Body));
        Assert.Null(await floor.Store.FindTextAsync(Id, "old", default));
        Assert.Equal(2, (await StateAsync()).InboundCount);
        Assert.Equal(ConversationFloor.SeenBefore, await floor.ApplyAsync(Told("old", day: 0)));
    }

    [Fact]
    public async Task A_day_that_is_done_is_not_done_again_until_an_event_of_it_comes()
    {
        await ToldAsync("old", day: 0);
        floor.Clock.SetUtcNow(AnEvent.Noon.AddDays(11));
        await RunAsync(bodies: "10.00:00:00");
        Assert.Equal(0, await RunAsync(bodies: "10.00:00:00"));

        await ToldAsync("late", day: 0);
        Assert.Equal(0, await RunAsync(bodies: "10.00:00:00"));
        floor.Clock.Advance(TimeSpan.FromHours(26));

        Assert.Equal(1, await RunAsync(bodies: "10.00:00:00"));
        Assert.All(await TimelineAsync(), entry => Assert.Null(entry.Body));
    }

    [Fact]
    public async Task A_run_does_a_bounded_number_of_days_and_the_next_goes_on()
    {
        foreach (var number in Enumerable.Range(0, 510))
            await floor.Index.AddAsync("default", AnEvent.Noon.AddDays(-number % 3), ATale.Line, $"{number:D3}", default);
        floor.Clock.SetUtcNow(AnEvent.Noon.AddDays(30));

        Assert.Equal(500, await RunAsync(timelines: "10.00:00:00"));
        Assert.Equal(10, await RunAsync(timelines: "10.00:00:00"));

        Assert.Equal("default~lines", Assert.Single(await floor.RowsAsync(ConversationIndex.TableName)).PartitionKey);
        Assert.Equal(0, await RunAsync(timelines: "10.00:00:00"));
    }

    private string Id => floor.IdOf(AnEvent.Text());

    private static EventEnvelope<SmsReceived> Told(string body, int day) =>
        AnEvent.Text(body, body: body, at: AnEvent.Noon.AddDays(day));

    private Task<Outcome> ToldAsync(string body, int day) => floor.ApplyAsync(Told(body, day));

    private Task<IReadOnlyList<TimelineEntry>> TimelineAsync() => floor.Store.TimelineAsync(Id, 10, default);

    private async Task<Conversation> StateAsync() => (await floor.Store.FindAsync(Id, default))!;

    private Task<int> RunAsync(string? bodies = null, string? timelines = null)
    {
        var settings = TestSettings.With((RetentionSettings.BodiesSetting, bodies), (RetentionSettings.TimelinesSetting, timelines));
        return new RetentionRun(
            floor.Client, new(settings, floor.Memory), accounts, floor.Clock, NullLogger<RetentionRun>.Instance).ContinueAsync(default);
    }
}
