using JustCallFx.Core.Subscribing.Holding;
using JustCallFx.Core.Subscribing.Retries;

namespace JustCallFx.Functions.Ops;

/// <summary>Makes the reports of how subscribers do.</summary>
public sealed class SubscriberReports(PauseStore pauses, SubscriberGate gate, HeldStore held, RetryStore retries)
{
    private const int MostCounted = 1000;

    /// <summary>The report of each of these subscribers.</summary>
    public async Task<IReadOnlyList<SubscriberReport>> OfAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var paused = await pauses.AllAsync(cancellationToken);
        return await Task.WhenAll(names.Select(name => OfAsync(name, paused.GetValueOrDefault(name), cancellationToken)));
    }

    private async Task<SubscriberReport> OfAsync(string name, Pause? pause, CancellationToken cancellationToken) => new(
        name,
        pause,
        WordOf(gate.StateOf(name)),
        await held.CountAsync(name, MostCounted, cancellationToken),
        await held.OldestAtAsync(name, cancellationToken),
        await retries.CountAsync(name, MostCounted, cancellationToken));

    private static string WordOf(BreakerState state) => state switch
    {
        BreakerState.Closed => "closed",
        BreakerState.Open => "open",
        _ => "halfOpen",
    };
}
