using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Contracts.Triggers;

/// <summary>Runs six times a minute.</summary>
public sealed class EveryTenSeconds(Ticks ticks, TimeProvider clock)
{
    [Function(nameof(EveryTenSeconds))]
    public Task RunAsync([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        ticks.RunAsync(new Tick(nameof(EveryTenSeconds), clock.GetUtcNow(), timer, cancellationToken));
}
