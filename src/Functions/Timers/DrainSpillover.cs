using System.Diagnostics.CodeAnalysis;
using JustCallFx.Core.Spillover;
using Microsoft.Azure.Functions.Worker;

namespace JustCallFx.Functions.Timers;

/// <summary>Publishes the events that waited for the broker.</summary>
public sealed class DrainSpillover(SpilloverDrain drain)
{
    /// <summary>Runs every ten seconds, never over itself.</summary>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The trigger is declared on it.")]
    [Function(nameof(DrainSpillover))]
    public Task RunAsync([TimerTrigger("*/10 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        drain.DrainAsync(cancellationToken);
}
