using JustCallFx.Core.Issues;
using JustCallFx.Core.Tests.Events;
using JustCallFx.Core.Reconciliation;
using JustCallFx.TestKit;

namespace JustCallFx.Core.Tests.Reconciliation;

/// <summary>A run that is killed, wherever that is, ends like one that was not: nothing is lost, told twice, or left untold.</summary>
public sealed class InterruptedRunTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Before_any_of_its_writes(int write)
    {
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        var text = floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
        floor.Clock.Advance(TimeSpan.FromMinutes(15));

        await KillAsync(floor, write);
        await GoOnAsync(floor);

        await AssertToldAsync(floor);
        Assert.Equal(text.At, (await floor.App.Store.FindAsync(AnEvent.Account, default))!.NewestMissed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Before_any_of_its_writes_about_an_ordered_span(int write)
    {
        await using var floor = await ReadBackFloor.StartAsync((api, clock) =>
        {
            api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, "Hi");
            clock.Advance(TimeSpan.FromDays(1));
        });
        var now = floor.Clock.GetUtcNow();
        await floor.App.Store.OrderAsync(AnEvent.Account, now.AddDays(-2), now.AddHours(-1), "test", default);

        await KillAsync(floor, write);
        await GoOnAsync(floor);

        await AssertToldAsync(floor);
        Assert.Empty((await floor.App.Store.ReadAsync(AnEvent.Account, default)).Orders);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Amid_what_it_publishes(int published)
    {
        const int Missed = 40;
        await using var floor = await ReadBackFloor.StartAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(1));
        for (var number = 0; number < Missed; number++)
            floor.Api.Receive(ReadBackFloor.Ana, ReadBackFloor.Line, $"text {number}");
        floor.Clock.Advance(TimeSpan.FromMinutes(15));

        floor.Topic.Refusal = _ => floor.Topic.Count >= published ? new InvalidOperationException("killed") : null;
        await floor.App.Run.ContinueAsync(default);
        floor.Topic.Refusal = null;
        await GoOnAsync(floor);

        Assert.Equal(Missed, await floor.InboundCountAsync());
        Assert.Equal((Missed, 0, Missed), (await floor.LastAsync())!.Counts());
        Assert.StartsWith($"{Missed} of {Missed} texts", Assert.Single(floor.Issues.Raised).Summary, StringComparison.Ordinal);
    }

    private static async Task KillAsync(ReadBackFloor floor, int write)
    {
        var writes = 0;
        await floor.Process(new WatchedTables(floor.Client, before: call => Die(call, ref writes, write))).Run.ContinueAsync(default);
        Assert.Equal(write, writes);
    }

    // What the killed run published has reached its conversations when the next one looks.
    private static async Task GoOnAsync(ReadBackFloor floor)
    {
        await floor.DeliverAsync();
        floor.Clock.Advance(TimeSpan.FromMinutes(3));
        await floor.Process().Run.ContinueAsync(default);
        await floor.DeliverAsync();
    }

    private static async Task AssertToldAsync(ReadBackFloor floor)
    {
        Assert.Single(await floor.TimelineAsync());
        Assert.Single(floor.Topic.Sent.DistinctBy(message => message.MessageId));
        Assert.Equal((1, 0, 1), (await floor.LastAsync())!.Counts());
        var issue = Assert.Single(floor.Issues.Raised.Distinct());
        Assert.Equal(IssueKinds.EventsMissed, issue.Kind);
        Assert.Empty(floor.Issues.Resolved);
    }

    private static void Die(string call, ref int writes, int write)
    {
        if (call.StartsWith(ReconciliationStore.TableName, StringComparison.Ordinal) && !call.Contains("Get", StringComparison.Ordinal)
            && !call.Contains("Query", StringComparison.Ordinal) && ++writes == write)
            throw new InvalidOperationException("killed");
    }
}
