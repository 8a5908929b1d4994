using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Runs each full hour, and makes up for what it missed.</summary>
public sealed class Hourly(Ticks ticks, TimeProvider clock)
{
    [Function(nameof(Hourly))]
    public Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, FunctionContext context) =>
        ticks.RunAsync(new Tick(nameof(Hourly), clock.GetUtcNow(), timer, context.CancellationToken));
}
