using JustCallFx.Contracts.Triggers;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Embedded.Tests.Timers;

/// <summary>Runs as the setting Schedule says.</summary>
public sealed class OnSchedule(Ticks ticks, TimeProvider clock)
{
    [Function(nameof(OnSchedule))]
    public Task RunAsync([TimerTrigger("%Schedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        ticks.RunAsync(new Tick(nameof(OnSchedule), clock.GetUtcNow(), timer, cancellationToken));
}
