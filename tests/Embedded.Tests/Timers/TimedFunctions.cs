using JustCallFx.Contracts.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Tests.Timers;

/// <summary>Timer functions that tell when they run.</summary>
public sealed class TimedFunctions(Ticks ticks, TimeProvider clock)
{
    [Function(nameof(EveryTenSeconds))]
    public Task EveryTenSeconds([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        ticks.RunAsync(new Tick(nameof(EveryTenSeconds), clock.GetUtcNow(), timer, cancellationToken));

    [Function(nameof(Hourly))]
    public Task Hourly([TimerTrigger("0 0 * * * *")] TimerInfo timer, FunctionContext context) =>
        ticks.RunAsync(new Tick(context.FunctionDefinition.Name, clock.GetUtcNow(), timer, context.CancellationToken));

    [Function(nameof(HourlyUnmonitored))]
    public Task HourlyUnmonitored([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer) =>
        ticks.RunAsync(new Tick(nameof(HourlyUnmonitored), clock.GetUtcNow(), timer, default));

    [Function(nameof(AlsoAtStart))]
    public Task AlsoAtStart([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) =>
        ticks.RunAsync(new Tick(nameof(AlsoAtStart), clock.GetUtcNow(), timer, default));

    [Function(nameof(AsSet))]
    public Task AsSet([TimerTrigger("%Timers:AsSet%")] TimerInfo timer) =>
        ticks.RunAsync(new Tick(nameof(AsSet), clock.GetUtcNow(), timer, default));

    [Function(nameof(TakesText))]
    public Task TakesText([TimerTrigger("0 0 * * * *")] string timer) => throw new InvalidOperationException(timer);
}
