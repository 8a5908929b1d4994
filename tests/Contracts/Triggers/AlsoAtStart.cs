using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Runs when the app starts and each full hour.</summary>
public sealed class AlsoAtStart(Ticks ticks, TimeProvider clock)
{
    [Function(nameof(AlsoAtStart))]
    public Task RunAsync([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        ticks.RunAsync(new Tick(nameof(AlsoAtStart), clock.GetUtcNow(), timer, cancellationToken));
}
