namespace JustCallFx.Contracts.Triggers;

/// <summary>Timer functions run on schedule, one run at a time, and make up once for what was missed while the app was down.</summary>
public abstract class TimerContract<TFloor> : ContractSuite<TFloor>
    where TFloor : ITriggerFloor, new()
{
    private readonly Ticks ticks = new();
    private DateTimeOffset start;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        start = Floor.Now;
    }

    [SkippableFact]
    public async Task A_function_runs_at_each_occurrence_and_not_before()
    {
        await StartAsync<EveryTenSeconds>();

        await Floor.LetPassAsync(TimeSpan.FromSeconds(9.999));
        Assert.Equal(0, ticks.Waiting);
        await Floor.LetPassAsync(TimeSpan.FromSeconds(25));

        for (var occurrence = 1; occurrence <= 3; occurrence++)
            Assert.Equal(start.AddSeconds(10 * occurrence), (await ticks.NextAsync()).At);
        Assert.Equal(0, ticks.Waiting);
    }

    [SkippableFact]
    public async Task A_function_never_runs_over_itself_and_once_at_once_for_all_it_missed_by_that()
    {
        var running = new TaskCompletionSource();
        ticks.Work = _ => running.Task;
        await StartAsync<EveryTenSeconds>();

        await Floor.LetPassAsync(TimeSpan.FromSeconds(35));
        await ticks.NextAsync();
        Assert.Equal(0, ticks.Waiting);
        ticks.Work = _ => Task.CompletedTask;
        running.SetResult();

        var late = await ticks.NextAsync();
        Assert.Equal((start.AddSeconds(35), false), (late.At, late.Timer.IsPastDue));
        await Floor.LetPassAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(start.AddSeconds(40), (await ticks.NextAsync()).At);
    }

    [SkippableFact]
    public async Task After_a_failure_the_schedule_goes_on()
    {
        ticks.Work = _ => throw new InvalidOperationException("no luck");
        await StartAsync<EveryTenSeconds>();

        await Floor.LetPassAsync(TimeSpan.FromSeconds(20));

        await ticks.NextAsync();
        Assert.Equal(start.AddSeconds(20), (await ticks.NextAsync()).At);
    }

    [SkippableFact]
    public async Task A_function_that_is_to_run_at_the_start_does_so_and_then_on_schedule()
    {
        await Floor.LetPassAsync(TimeSpan.FromMinutes(20));
        await StartAsync<AlsoAtStart>();

        var first = await ticks.NextAsync();
        await Floor.LetPassAsync(TimeSpan.FromMinutes(40));

        Assert.Equal((start.AddMinutes(20), false), (first.At, first.Timer.IsPastDue));
        Assert.Equal(start.AddHours(1), (await ticks.NextAsync()).At);
    }

    [SkippableFact]
    public async Task The_function_is_told_where_its_schedule_stands()
    {
        await StartAsync<Hourly>();
        await Floor.LetPassAsync(TimeSpan.FromHours(2));

        var first = (await ticks.NextAsync()).Timer.ScheduleStatus!;
        var second = (await ticks.NextAsync()).Timer.ScheduleStatus!;

        Assert.Equal((default, start.AddHours(1).UtcDateTime), (first.Last, first.Next));
        Assert.Equal((start.AddHours(1).UtcDateTime, start.AddHours(2).UtcDateTime), (second.Last, second.Next));
        Assert.Equal(DateTimeKind.Utc, second.Next.Kind);
    }

    [SkippableFact]
    public async Task Occurrences_missed_while_the_app_was_down_are_made_up_for_by_one_run()
    {
        await StartAsync<Hourly>();
        await Floor.LetPassAsync(TimeSpan.FromHours(1));
        await ticks.NextAsync();

        await RestartAfterAsync<Hourly>(TimeSpan.FromMinutes(200));

        var missed = await ticks.NextAsync();
        Assert.Equal((start.AddMinutes(260), true), (missed.At, missed.Timer.IsPastDue));
        Assert.Equal(start.AddHours(2).UtcDateTime, missed.Timer.ScheduleStatus!.Next);
        await Floor.LetPassAsync(TimeSpan.FromMinutes(40));
        var next = await ticks.NextAsync();
        Assert.Equal((start.AddHours(5), false), (next.At, next.Timer.IsPastDue));
    }

    [SkippableFact]
    public async Task A_restart_between_two_occurrences_misses_nothing()
    {
        await StartAsync<Hourly>();

        await RestartAfterAsync<Hourly>(TimeSpan.FromMinutes(59));
        await Floor.LetPassAsync(TimeSpan.FromMinutes(1));

        var only = await ticks.NextAsync();
        Assert.Equal((start.AddHours(1), false), (only.At, only.Timer.IsPastDue));
        Assert.Equal(0, ticks.Waiting);
    }

    [SkippableFact]
    public async Task Made_up_for_it_is_not_missed_again()
    {
        await StartAsync<Hourly>();
        await RestartAfterAsync<Hourly>(TimeSpan.FromMinutes(90));
        await ticks.NextAsync();

        await RestartAfterAsync<Hourly>(TimeSpan.Zero);
        await Floor.LetPassAsync(TimeSpan.FromMinutes(30));

        Assert.False((await ticks.NextAsync()).Timer.IsPastDue);
    }

    [SkippableFact]
    public async Task Without_monitor_nothing_is_made_up_for()
    {
        await StartAsync<HourlyUnmonitored>();

        await RestartAfterAsync<HourlyUnmonitored>(TimeSpan.FromMinutes(90));
        await Floor.LetPassAsync(TimeSpan.FromMinutes(30));

        var first = await ticks.NextAsync();
        Assert.Equal((start.AddHours(2), false), (first.At, first.Timer.IsPastDue));
        Assert.Null(first.Timer.ScheduleStatus);
    }

    [SkippableFact]
    public async Task A_run_may_finish_when_the_app_stops_and_is_not_followed_by_another()
    {
        var running = new TaskCompletionSource();
        ticks.Work = _ => running.Task;
        await StartAsync<EveryTenSeconds>();
        await Floor.LetPassAsync(TimeSpan.FromSeconds(25));
        var tick = await ticks.NextAsync();

        var stop = Floor.StopAsync(Floor.Token);
        Assert.False(stop.IsCompleted);
        Assert.False(tick.CancellationToken.IsCancellationRequested);
        running.SetResult();

        await stop;
        Assert.Equal(0, ticks.Waiting);
    }

    private Task StartAsync<TFunction>() => Floor.StartAsync([typeof(TFunction)], "{}", ticks);

    private async Task RestartAfterAsync<TFunction>(TimeSpan down)
    {
        await Floor.StopAsync(Floor.Token);
        await Floor.CloseAsync();
        await Floor.LetPassAsync(down);
        await StartAsync<TFunction>();
    }
}
