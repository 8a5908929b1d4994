using Azure;
using JustCallFx.Core.Outbox;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Outbox;

/// <summary>Replies that could not be tried: nothing was sent, so they are tried again by themselves, each time later, for a day.</summary>
public sealed class BackOffTests
{
    [Fact]
    public async Task While_JustCall_takes_no_connection_a_reply_is_tried_again_later_each_time()
    {
        using var nobodys = new ReservedPort();
        await using var floor = await OutboxFloor.StartAsync(settings: ("ApiBaseUrl", nobodys.Address));
        await floor.AskAsync();

        var pauses = await TryAsync(floor, floor.Process(clock: new HastyClock(floor.Clock)), times: 4);

        Assert.Equal([10, 20, 40, 80], pauses);
        var reply = (await floor.ReplyAsync())!;
        Assert.Equal((ReplyState.Pending, 4, "no connection (ConnectionRefused)"), (reply.State, reply.Attempts, reply.LastError));
    }

    [Fact]
    public async Task While_the_limits_cannot_be_asked_nothing_is_sent_and_afterwards_it_is()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var process = floor.Process(Failing(floor, "Limits."));

        var pauses = await TryAsync(floor, process, times: 3);
        var reply = (await floor.ReplyAsync())!;
        await floor.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Equal([10, 20, 40], pauses);
        Assert.Equal((ReplyState.Pending, "the limits could not be asked: RequestFailedException"), (reply.State, reply.LastError));
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    [Fact]
    public async Task So_it_is_where_the_limits_were_asked_several_times_in_vain()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var inARow = new AggregateException(new RequestFailedException("no answer"), new TaskCanceledException());

        await TryAsync(floor, floor.Process(Failing(floor, "Limits.", inARow)), times: 1);
        var reply = (await floor.ReplyAsync())!;
        await floor.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal((ReplyState.Pending, "the limits could not be asked: AggregateException"), (reply.State, reply.LastError));
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    [Fact]
    public async Task A_claim_that_the_tables_do_not_take_is_no_attempt_and_the_reply_stays_due()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        var before = (await floor.ReplyAsync())!;
        var process = floor.Process(Failing(floor, "Conversations.SubmitTransactionAsync"));

        await Assert.ThrowsAsync<RequestFailedException>(() => process.Dispatcher.DispatchAsync(before.Address, default));

        Assert.Equal(before, await floor.ReplyAsync());
        await floor.DeliverAsync();
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    [Fact]
    public async Task While_it_is_not_known_who_opted_out_nothing_is_sent()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();

        var pauses = await TryAsync(floor, floor.Process(Failing(floor, "OptOuts.")), times: 2);
        var reply = (await floor.ReplyAsync())!;
        await floor.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([10, 20], pauses);
        Assert.Equal((ReplyState.Pending, "it could not be asked who opted out: RequestFailedException"), (reply.State, reply.LastError));
        Assert.Equal([OneRule.Text], floor.Texts);
    }

    [Fact]
    public async Task An_app_that_stops_just_before_the_sending_leaves_the_reply_due()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();

        await TryAsync(floor, floor.Process(Failing(floor, "OptOuts.", new OperationCanceledException())), times: 1);

        Assert.Equal(ReplyState.Pending, (await floor.ReplyAsync())!.State);
    }

    [Fact]
    public async Task What_could_not_be_sent_within_a_day_is_not_sent_any_more()
    {
        await using var floor = await OutboxFloor.StartAsync();
        await floor.AskAsync();
        floor.Clock.Advance(TimeSpan.FromHours(24.1));

        await floor.DeliverAsync();

        Assert.Equal("it could not be sent within a day", (await floor.ReplyAsync())!.Because);
        Assert.Empty(floor.Texts);
    }

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(7, 640)]
    [InlineData(8, 900)]
    [InlineData(1_000, 900)]
    public void The_pause_doubles_up_to_a_quarter_of_an_hour(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), ReplyPatience.PauseAfter(attempts));

    private static async Task<List<double>> TryAsync(OutboxFloor floor, OutboxProcess process, int times)
    {
        var pauses = new List<double>();
        for (var time = 0; time < times; time++)
        {
            await process.Dispatcher.DispatchAsync((await floor.ReplyAsync())!.Address, default);
            var next = (await floor.ReplyAsync())!.NextAt!.Value;
            pauses.Add((next - floor.Clock.GetUtcNow()).TotalSeconds);
            floor.Clock.SetUtcNow(next);
        }

        return pauses;
    }

    private static WatchedTables Failing(OutboxFloor floor, string calls, Exception? fault = null) => new(floor.Client, before: call =>
    {
        if (call.StartsWith(calls, StringComparison.Ordinal))
            throw fault ?? new RequestFailedException(503, "the table does not answer");
    });
}
