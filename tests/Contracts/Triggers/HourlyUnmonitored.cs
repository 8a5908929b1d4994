using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Runs each full hour, and makes up for nothing.</summary>
public sealed class HourlyUnmonitored(Ticks ticks, TimeProvider clock)
{
    [Function(nameof(HourlyUnmonitored))]
    public Task RunAsync([TimerTrigger("0 0 * * * *", UseMonitor = false)] TimerInfo timer, CancellationToken cancellationToken) =>
        ticks.RunAsync(new Tick(nameof(HourlyUnmonitored), clock.GetUtcNow(), timer, cancellationToken));
}
