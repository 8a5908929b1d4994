using Azure;
using JustCallFx.Core.Limits;
using Microsoft.Extensions.Logging;

namespace JustCallFx.Core.Tests.Limits;

public sealed class AccountLimitsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Two_instances_together_never_begin_more_than_60_calls_in_any_minute(int seed)
    {
        var chance = new Random(seed);
        await using var floor = await LimitFloor.WithAsync(perMinute: 60);
        AccountLimits[] instances = [floor.Instance(), floor.Instance()];
        var begun = new List<DateTimeOffset>();

        for (var end = floor.Clock.GetUtcNow().AddMinutes(5); floor.Clock.GetUtcNow() < end; floor.Clock.Advance(TimeSpan.FromMilliseconds(chance.Next(100, 3000))))
        {
            var answers = await Task.WhenAll(instances.Select(instance => floor.UseAsync(instance, chance.Next(1, 12))));
            begun.AddRange(answers.SelectMany(all => all).OfType<LimitAnswer.Granted>().Select(_ => floor.Clock.GetUtcNow()));
        }

        Assert.All(begun, first => Assert.InRange(begun.Count(one => one >= first && one < first.AddMinutes(1)), 1, 60));
        Assert.InRange(begun.Count, 4 * 60, 5 * 60);
    }

    [Fact]
    public async Task The_hour_is_a_limit_of_its_own()
    {
        await using var floor = await LimitFloor.WithAsync(perMinute: 10, perHour: 15);
        var instance = floor.Instance();
        await floor.UseAsync(instance, 10);
        floor.Clock.Advance(TimeSpan.FromMinutes(2));

        var answers = await floor.UseAsync(instance, 6);

        Assert.Equal(5, answers.OfType<LimitAnswer.Granted>().Count());
        var wait = Assert.Single(answers.OfType<LimitAnswer.Wait>());
        Assert.Equal(LimitCause.Hour, wait.Cause);
        Assert.InRange(wait.Until - floor.Clock.GetUtcNow(), TimeSpan.FromMinutes(57), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task No_more_run_at_once_than_the_account_may_whichever_instance_began_them()
    {
        await using var floor = await LimitFloor.WithAsync(atOnce: 2);
        var (one, other) = (floor.Instance(), floor.Instance());
        var lease = await floor.TakeAsync(one);
        await floor.TakeAsync(other);

        var wait = await floor.WaitAsync(other);
        await one.GiveBackAsync(floor.Account, lease, default);

        Assert.Equal(LimitCause.AtOnce, wait.Cause);
        await floor.TakeAsync(other);
    }

    [Fact]
    public async Task The_place_of_a_call_whose_instance_died_is_free_again_once_no_call_can_still_run()
    {
        await using var floor = await LimitFloor.WithAsync(atOnce: 1);
        await floor.TakeAsync(floor.Instance());
        var next = floor.Instance();

        floor.Clock.Advance(TimeSpan.FromSeconds(74));
        await floor.WaitAsync(next);
        floor.Clock.Advance(TimeSpan.FromSeconds(1));

        await floor.TakeAsync(next);
    }

    [Fact]
    public async Task Bulk_readers_leave_one_half_of_every_limit_to_replies()
    {
        await using var floor = await LimitFloor.WithAsync(perMinute: 10);
        var instance = floor.Instance();

        var bulk = await floor.UseAsync(instance, 10, CallPriority.Bulk);
        var replies = await floor.UseAsync(instance, 10);

        Assert.Equal(5, bulk.OfType<LimitAnswer.Granted>().Count());
        Assert.Equal(5, replies.OfType<LimitAnswer.Granted>().Count());
    }

    [Fact]
    public async Task Those_who_wait_are_told_one_turn_after_the_other()
    {
        await using var floor = await LimitFloor.WithAsync(perMinute: 20);
        var instance = floor.Instance();

        var answers = await floor.UseAsync(instance, 23);

        var turns = answers.OfType<LimitAnswer.Wait>().Select(wait => wait.Until).Order().ToList();
        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3)], turns.Skip(1).Zip(turns, (later, earlier) => later - earlier));
        floor.Clock.SetUtcNow(turns[0]);
        await floor.TakeAsync(instance);
    }

    [Fact]
    public async Task When_JustCall_turns_a_call_away_all_instances_wait_as_told()
    {
        await using var floor = await LimitFloor.WithAsync();
        var (one, other) = (floor.Instance(), floor.Instance());
        var told = floor.Clock.GetUtcNow().AddSeconds(45);

        var until = await one.GiveBackAsync(floor.Account, await floor.TakeAsync(one), new(TurnedAway: true, told));

        Assert.Equal(told, until);
        Assert.Equal(new(told, LimitCause.JustCall), await floor.WaitAsync(other));
        floor.Clock.SetUtcNow(told);
        await floor.TakeAsync(other);
    }

    [Fact]
    public async Task Turned_away_without_a_word_they_wait_twice_as_long_each_time()
    {
        await using var floor = await LimitFloor.WithAsync();
        var waits = new List<double>();

        for (var times = 0; times < 4; times++)
        {
            var instance = floor.Instance();
            var until = await instance.GiveBackAsync(floor.Account, await floor.TakeAsync(instance), new(TurnedAway: true));
            waits.Add((until - floor.Clock.GetUtcNow()).TotalSeconds);
            floor.Clock.SetUtcNow(until);
        }

        Assert.Equal([5, 10, 20, 40], waits);
    }

    [Fact]
    public async Task Calls_that_ran_at_the_same_time_are_turned_away_once()
    {
        await using var floor = await LimitFloor.WithAsync(atOnce: 5);
        var instance = floor.Instance();
        var leases = new List<string>();
        for (var call = 0; call < 5; call++)
            leases.Add(await floor.TakeAsync(instance));

        foreach (var lease in leases)
            await instance.GiveBackAsync(floor.Account, lease, new(TurnedAway: true));

        Assert.Equal(floor.Clock.GetUtcNow().AddSeconds(5), (await floor.WaitAsync(floor.Instance())).Until);
    }

    [Fact]
    public async Task What_JustCall_says_is_believed_for_an_hour_at_most()
    {
        await using var floor = await LimitFloor.WithAsync();
        var instance = floor.Instance();

        await instance.GiveBackAsync(floor.Account, await floor.TakeAsync(instance), new(TurnedAway: true, floor.Clock.GetUtcNow().AddDays(300)));

        Assert.Equal(floor.Clock.GetUtcNow().AddHours(1), (await floor.WaitAsync(floor.Instance())).Until);
    }

    [Fact]
    public async Task When_little_is_left_bulk_readers_wait_and_replies_go_on()
    {
        await using var floor = await LimitFloor.WithAsync();
        var instance = floor.Instance();
        var reset = floor.Clock.GetUtcNow().AddSeconds(20);

        await instance.GiveBackAsync(floor.Account, await floor.TakeAsync(instance), new(TurnedAway: false, BulkWaitUntil: reset));

        Assert.Equal(reset, (await floor.WaitAsync(instance, CallPriority.Bulk)).Until);
        await floor.TakeAsync(instance);
    }

    [Fact]
    public async Task Without_the_tables_no_call_begins_and_one_that_ran_ends_all_the_same()
    {
        await using var floor = await LimitFloor.WithAsync();
        var instance = floor.Instance();
        var lease = await floor.TakeAsync(instance);
        await floor.DropTableAsync();

        await instance.GiveBackAsync(floor.Account, lease, default);

        Assert.Equal(LogLevel.Warning, Assert.Single(floor.Log.Entries).Level);
        await Assert.ThrowsAsync<RequestFailedException>(() => instance.TakeAsync(floor.Account, CallPriority.Reply, default));
    }
}
